"""Writes linear.json: what scikit-learn 1.2 says with the same TF-IDF and logistic regression. Run: python3 linear.py"""

import json
from pathlib import Path

from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

LABELS = ["negative", "neutral", "positive"]
TRAIN = [
    ("Profit rose, dividend up 5%", "positive"),
    ("Profit fell and the dividend was cut", "negative"),
    ("Shares up up up after results", "positive"),
    ("Shares fall on weak results", "negative"),
    ("The annual meeting is on Monday", "neutral"),
    ("Board meeting to be held in May", "neutral"),
    ("Dividend raised as profit grows", "positive"),
    ("Outlook cut, shares down 7%", "negative"),
    ("Results of the annual meeting", "neutral"),
    ("caf\u00e9 owner's profit a record", "positive"),
]
JUDGED = ["Profit up, shares up", "Meeting in Monday", "an outlook that fell", "zzz", ""]

texts = [text for text, _ in TRAIN]
words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
parts = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=2, sublinear_tf=True)
x = hstack([words.fit_transform(texts), parts.fit_transform(texts)])
y = [LABELS.index(label) for _, label in TRAIN]
model = LogisticRegression(C=1.0, tol=1e-8, max_iter=1000).fit(x, y)
said = model.predict_proba(hstack([words.transform(JUDGED), parts.transform(JUDGED)]))
golden = {
    "train": [{"text": text, "label": label} for text, label in TRAIN],
    "judged": JUDGED,
    "features": x.shape[1],
    "probabilities": [[round(p, 9) for p in row] for row in said.tolist()],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(golden, indent=2) + "\n")
