// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixture.h"
#include "models/store/ActivityQueries.h"
#include "ui/Preferences.h"
#include "ui/pages/ActivityPage.h"
#include "ui/pages/Pages.h"
#include "ui/pages/SourcesCard.h"
#include "ui/theme/Theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace vd;
using namespace vd::test;

namespace {

const MadeUp run{"Lunch loop", Sport::run, "2026-11-20T12:08:00", 8120, 2666, 64, 142};
const MadeUp copyOfIt{"Lunch Run", Sport::run, "2026-11-20T12:08:20", 8190, 2650, 0, 0};
const MadeUp asRide{nullptr, Sport::ride, "2026-11-20T12:08:05", 8150, 2660, 0, 0};

} // namespace

class TestSourcesCard : public QObject {
    Q_OBJECT

    // The page of the run: watch and phone recorded it, a bike computer something that may be the same.
    struct Window : StoreFixture {
        Preferences preferences;
        Theme theme{ThemeChoice::light};
        ActivityId id = add({run}, QStringLiteral("Watch")).recordings.front().activity;
        ActivityId copy = add({copyOfIt}, QStringLiteral("Phone")).recordings.front().activity;
        ActivityId ride = add({asRide}, QStringLiteral("Bike")).recordings.front().activity;
        ActivityPage page{
            PageContext{*store, preferences, theme, [] { return QDateTime::currentDateTime(); }}};
        SourcesCard* card = page.findChild<SourcesCard*>();

        Window() {
            page.show(id);
            page.resize(1100, 900);
            page.show();
            QVERIFY(QTest::qWaitForWindowExposed(&page));
        }
        QStringList texts() const {
            QStringList texts;
            for (const QLabel* label : card->findChildren<QLabel*>()) {
                if (label->isVisible()) texts << label->text();
            }
            return texts;
        }
        bool says(const QString& text) const { return texts().join(u'\n').contains(text); }
        // By what a screen reader says of it.
        QPushButton* button(const QString& spoken) const {
            for (QPushButton* button : card->findChildren<QPushButton*>()) {
                if (button->isVisible() && button->accessibleName() == spoken) return button;
            }
            return nullptr;
        }
        bool press(const QString& spoken) const {
            QPushButton* found = button(spoken);
            if (found == nullptr || !found->isEnabled()) return false;
            found->setFocus(Qt::TabFocusReason);
            QTest::keyClick(found, Qt::Key_Space);
            return true;
        }
        size_t activities() const { return listActivities(store->database()).size(); }
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void saysWhatItIsMadeOf() {
        Window window;
        QCOMPARE(window.copy, window.id);
        QVERIFY(window.ride != window.id);
        QVERIFY(
            window.says(QStringLiteral("Shown from here: title, sport, start, time, distance, climb, speed, "
                                       "heart rate, calories")));
        QVERIFY(window.says(QStringLiteral("Nothing is shown from here")));
        QVERIFY(window.button(QStringLiteral("Not the same workout: Made-up watch")));
        QVERIFY(window.says(QStringLiteral("This may be the same workout as “")));
    }

    void separatedAndTakenBack() {
        Window window;
        const ActivityDetail before = window.page.detail();
        QCOMPARE(before.recordings.size(), size_t{2});
        QVERIFY(window.press(QStringLiteral("Not the same workout: Made-up watch")));
        QTRY_COMPARE(window.page.detail().recordings.size(), size_t{1});
        QCOMPARE(window.activities(), size_t{3});
        const QString back = QStringLiteral("Take back: %1").arg(QStringLiteral("Lunch Run"));
        QTRY_VERIFY(window.button(back) || window.button(QStringLiteral("Take back: Lunch loop")));
        QVERIFY(window.card->findChildren<QPushButton*>().size() > 1);
        QVERIFY(window.press(window.button(back) ? back : QStringLiteral("Take back: Lunch loop")));
        QTRY_COMPARE(window.page.detail().recordings.size(), size_t{2});
        QCOMPARE(window.page.detail().activity.id, before.activity.id);
    }

    void theSameAndTakenBack() {
        Window window;
        QVERIFY(window.press(QStringLiteral("Same: Lunch ride")));
        QTRY_COMPARE(window.page.detail().recordings.size(), size_t{3});
        QCOMPARE(window.activities(), size_t{1});
        QTRY_VERIFY(window.says(QStringLiteral("You said that it is the same workout")));
        QVERIFY(!window.says(QStringLiteral("This may be")));
        QVERIFY(window.press(QStringLiteral("Take back: Made-up watch")));
        QTRY_COMPARE(window.page.detail().recordings.size(), size_t{2});
        QTRY_VERIFY(window.says(QStringLiteral("This may be")));
    }

    // A run and a ride of two recordings each need more than one answer to hold together; it is one to the
    // person.
    void anAnswerIsTakenBackAsAWhole() {
        Window window;
        window.add({asRide}, QStringLiteral("Ring"));
        QVERIFY(window.page.show(window.id));
        QVERIFY(window.press(QStringLiteral("Same: Lunch ride")));
        QTRY_COMPARE(window.page.detail().recordings.size(), size_t{4});
        QVERIFY(window.press(QStringLiteral("Take back: Made-up watch")));
        QTRY_COMPARE(window.page.detail().recordings.size(), size_t{2});
        QCOMPARE(window.activities(), size_t{2});
        QTRY_VERIFY(window.says(QStringLiteral("This may be")));
    }

    void differentIsNotAskedAgain() {
        Window window;
        QVERIFY(window.press(QStringLiteral("Different: Lunch ride")));
        QTRY_VERIFY(window.says(QStringLiteral("You said that “Lunch ride” is another workout")));
        QVERIFY(!window.says(QStringLiteral("This may be")));
        QCOMPARE(window.activities(), size_t{2});
    }

    void theOtherOneCanBeLookedAt() {
        Window window;
        QSignalSpy requested(&window.page, &Page::requested);
        QVERIFY(window.press(QStringLiteral("Show it: Lunch ride")));
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested[0][0].value<Destination>(), Destination::activity(window.ride));
    }

    void theKeyboardStaysInTheCard() {
        Window window;
        QVERIFY(window.press(QStringLiteral("Different: Lunch ride")));
        QTRY_VERIFY(window.button(QStringLiteral("Take back: Lunch ride")));
        QTRY_VERIFY(window.card->isAncestorOf(QApplication::focusWidget()));
    }

    // The other activity has the lower id, and the one that is shown goes into it.
    void isFollowedWhereItGoes() {
        Window window;
        QVERIFY(window.page.show(window.ride));
        QVERIFY(window.press(QStringLiteral("Same: Lunch loop")));
        QTRY_COMPARE(window.page.detail().activity.id, window.id);
        QCOMPARE(window.page.detail().recordings.size(), size_t{3});
    }

    void withoutAStoreNothingIsAsked() {
        Window window;
        window.card->setStore(nullptr);
        window.card->setActivity(window.page.detail(), {}, window.preferences.units());
        window.theme.setChoice(ThemeChoice::dark);
        QTRY_VERIFY(window.says(QStringLiteral("Shown from here")));
        QVERIFY(!window.button(QStringLiteral("Not the same workout: Made-up watch")));
    }

    void aFailureIsToldAndCanBeTriedAgain() {
        bool full = false;
        QTemporaryDir folder;
        Store store(DatabaseOptions{folder.filePath(QStringLiteral("store.sqlite")), [&](const QString&) {
                                        if (full) throw Error(ErrorCode::diskFull, QStringLiteral("made up"));
                                    }});
        Window window;
        window.card->setStore(&store);
        full = true;
        QSignalSpy failed(window.card, &SourcesCard::failed);
        QVERIFY(window.press(QStringLiteral("Not the same workout: Made-up watch")));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(window.button(QStringLiteral("Not the same workout: Made-up watch"))->isEnabled());
    }

    void nothingIsCutOffWhereItIsNarrow() {
        Window window;
        const auto* area = window.page.findChild<QScrollArea*>();
        for (const int width : {1280, 700, 584, 520}) {
            window.page.resize(width, 700);
            QTRY_COMPARE(area->widget()->width(), area->viewport()->width());
            QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
        }
    }
};

QTEST_MAIN(TestSourcesCard)
#include "test_SourcesCard.moc"
