"""Writes golden.json: term weights by scikit-learn 1.9, fitted on four documents."""

import json

from sklearn.feature_extraction.text import TfidfVectorizer

DOCUMENTS = [
    "Customs duty on gold is cut; customs duty on silver stays.",
    "Rural roads and rural houses: roads to 1,500 villages!",
    "The duty on TEA and coffee. A tax on tea?",
    "Banks’ capital, roads, ports.",
]
vectorizer = TfidfVectorizer(
    sublinear_tf=True, ngram_range=(1, 2), token_pattern=r"[^\W_][^\W_]+"
)
rows = vectorizer.fit_transform(DOCUMENTS).toarray()
terms = vectorizer.get_feature_names_out().tolist()
with open("golden.json", "w") as file:
    json.dump(
        {
            "vocabulary": terms,
            "idf": vectorizer.idf_.tolist(),
            "documents": [
                {"text": d, "weights": {t: w for t, w in zip(terms, r.tolist()) if w}}
                for d, r in zip(DOCUMENTS, rows)
            ],
        },
        file,
        indent=1,
        ensure_ascii=False,
    )
    file.write("\n")
