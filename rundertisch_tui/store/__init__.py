"""Bytes on disk: journal, checkpoint, lock, drafts, backup. Knows rows and revisions, no entity."""
