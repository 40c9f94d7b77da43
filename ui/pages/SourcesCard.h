// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Store.h"
#include "ui/pages/SourceLines.h"
#include "ui/parts/Card.h"

#include <QPointer>

class QPushButton;

namespace vd {

// Which recordings an activity is made of and what of it comes from which; whether another activity may be
// the same workout, and what the person answered. Hidden where there is nothing of it.
class SourcesCard : public Card {
    Q_OBJECT
public:
    explicit SourcesCard(Theme& theme, QWidget* parent = nullptr);

    // Where answers go, and outlives the card. Without one nothing is asked.
    void setStore(Store* store) { m_store = store; }
    void setActivity(const ActivityDetail& detail, const ActivityMatches& matches, const UnitChoice& units);

Q_SIGNALS:
    void fieldsRequested();                          // what did each source say, field by field?
    void activityRequested(vd::ActivityId activity); // the other one, to look at it
    void answered();                                 // the store has taken an answer
    void failed(const vd::Error& error);             // it has not

private:
    QWidget* makeLine(const SourceLine& line);
    QList<QPushButton*> makeButtons(const SourceLine& line);
    QPushButton* makeAnswer(const QString& text, const QString& spoken,
                            std::function<QFuture<PairAnswers>()> answer);
    void wait(QFuture<PairAnswers> answer);
    void rebuild();
    bool hasFocusWithin() const;

    Theme& m_theme;
    Store* m_store = nullptr;
    std::vector<SourceLine> m_lines;
    QPushButton* m_fields;
    QPointer<QWidget> m_rows;
    bool m_keepsFocus = false; // an answer was given by it
};

} // namespace vd
