"""Questions that screens, documents and the command line share: pure functions of a View."""
