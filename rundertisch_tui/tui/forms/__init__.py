"""Forms: each builds one action or shows errors at the field."""
