"""The verbs and questions of the office: the only room that changes records."""
