"""The changes of each kind of record, one module an entity."""
