"""How a report comes to be: parameters, expansion, execution, checks, and the order of it all."""
