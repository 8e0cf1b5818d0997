"""Writes regression.json: logistic regressions fitted by scikit-learn 1.9 on made-up rows."""

import json

import numpy as np
from sklearn.linear_model import LogisticRegression

random = np.random.default_rng(7)
rows = random.normal(size=(80, 5)).round(3)
truth = (rows @ [1.5, -2, 0, 0.5, 0] + random.normal(size=80) > 0.8).astype(int)
cases = []
for cost in (0.1, 1, 30):
    model = LogisticRegression(C=cost, tol=1e-10, max_iter=10000).fit(rows, truth)
    cases.append({"cost": cost, "row": [*model.coef_[0].tolist(), float(model.intercept_[0])]})
with open("regression.json", "w") as file:
    json.dump({"rows": rows.tolist(), "truth": truth.tolist(), "cases": cases}, file)
    file.write("\n")
