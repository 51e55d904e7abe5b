"""The ways a call reaches us, each a pair `hear` and `speak`."""
