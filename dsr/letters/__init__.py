"""Letters: from facts to text, and from text to paper."""
