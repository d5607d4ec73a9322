"""Word documents: content first, layout second."""
