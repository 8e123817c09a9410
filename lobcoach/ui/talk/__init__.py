"""The parts of the conversation page: what stands around and under the question."""
