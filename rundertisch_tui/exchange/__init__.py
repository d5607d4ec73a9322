"""Other formats in and out: CSV, XLSX, vCard."""
