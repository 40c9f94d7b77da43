// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/FetchNote.h"
#include "ui/itemmodels/DayWordsModel.h"
#include "ui/pages/Page.h"
#include "ui/pages/Pages.h"
#include "ui/pages/day/DayData.h"

#include <QTimer>

class QBoxLayout;

namespace vd {

class PageScroll;
class Card;
class DayTiles;
class DayTimeline;
class DayTools;
class Label;
class NightCard;
class RawCard;
class SheetTable;
class StepsCard;

// One local day: its numbers, its hours, its night, what each source said and what it sent. Reads the store
// on the GUI thread: a day with the heart rate of each second takes a few milliseconds.
class DayPage : public Page {
    Q_OBJECT
public:
    explicit DayPage(const PageContext& context);

    QString title() const override;
    QString context() const override;
    QWidget* tools() const override;
    bool open(const Destination& destination) override;
    Destination here() const override { return Destination::day(m_day.date); }
    void takeFocus() override;

    const DayData& day() const { return m_day; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeContent();
    Card* makeTimelineCard();
    Card* makeWordsCard();
    void connectParts();
    void connectContext();

    void showDay(QDate date);
    void goTo(QDate date); // by the person: an error is told, the page stays
    void refresh();        // reads the same day again
    void fill();           // all that is shown, from m_day
    QString wholeDate() const;
    void relayout(); // another width or another size of font
    void revealMetric(Metric metric);
    void reveal(QWidget* widget);
    void followRow(const SheetTable& table, int row);
    void fetchMore();

    PageContext m_context;
    DayData m_day;
    std::optional<Metric> m_asked; // by the destination, until the keyboard is given to it
    QTimer m_refresh;
    bool m_outdated = false; // the store changed while nobody looked
    QDate m_fetchedFor;      // the day of which the services were asked for all

    DayTools* m_tools = nullptr;
    PageScroll* m_scroll = nullptr;
    QBoxLayout* m_column = nullptr;
    QBoxLayout* m_pair = nullptr; // night and steps, side by side or one below the other
    Label* m_date = nullptr;      // where the tool bar has no room for the title
    DayTiles* m_tiles = nullptr;
    DayTimeline* m_timeline = nullptr;
    Label* m_nothing = nullptr;
    NightCard* m_night = nullptr;
    StepsCard* m_steps = nullptr;
    Card* m_wordsCard = nullptr;
    DayWordsModel m_words;
    SheetTable* m_wordsTable = nullptr;
    RawCard* m_raw = nullptr;
    FetchNote m_fetching;
};

} // namespace vd
