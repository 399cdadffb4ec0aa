"""How a claim is phrased: topic, judgement, kind, hedges, strength, and the template that it follows."""
