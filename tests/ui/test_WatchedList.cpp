// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The watched folders as a person uses them, by the keyboard too.
#include "services/watch/WatchDesk.h"
#include "ui/parts/WatchedList.h"
#include "ui/theme/Theme.h"

#include <QPushButton>

using namespace vd;
using test::put;
using test::ride;

namespace {

using State = WatchStatus::State;

struct Window {
    test::Desk desk;
    Theme theme{ThemeChoice::light};
    std::unique_ptr<WatchedList> list;
    QString chosen; // by the person who is asked for a folder

    explicit Window(const WatchChoices& choices = {}) {
        desk.open(choices);
        list = std::make_unique<WatchedList>(
            theme, *desk.watched, [] { return QDateTime(QDate(2026, 11, 20), QTime(18, 42)); },
            [this](QWidget*) { return chosen; });
        list->resize(900, 600);
        list->show();
    }
    QPushButton* button(const char* text) const {
        for (QPushButton* each : list->findChildren<QPushButton*>()) {
            if (each->text() == QString::fromUtf8(text) && each->isVisible()) return each;
        }
        return nullptr;
    }
    void press(const char* text) const {
        QTRY_VERIFY2(button(text) != nullptr, text); // a row is shown when it is laid out
        QPushButton* found = button(text);
        found->setFocus();
        QTest::keyClick(found, Qt::Key_Space);
    }
    State state() const { return list->rows().constFirst()->status().state; }
};

} // namespace

class TestWatchedList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFolderIsChosenImportedAndLeft() {
        Window window;
        put(window.desk.file(QStringLiteral("1.fit")), ride(1));
        QVERIFY(window.list->rows().isEmpty());
        window.press("Watch a folder…"); // and none is chosen
        QVERIFY(window.list->rows().isEmpty());
        window.chosen = window.desk.folder();
        window.press("Watch a folder…");
        QCOMPARE(window.list->rows().size(), 1);
        QTRY_COMPARE(window.desk.activities(), 1);
        QTRY_COMPARE(window.state(), State::watching);
        QTRY_VERIFY(window.button("Import now")->isEnabled());
        WatchedRow* row = window.list->rows().constFirst();
        QVERIFY(row->accessibleName().contains(QStringLiteral("watched")));
        QTRY_VERIFY(row->accessibleDescription().contains(QStringLiteral("Last import")));
        QVERIFY(window.button("Import now")->accessibleName().contains(QStringLiteral("watched")));

        window.press("Stop watching");
        QVERIFY(window.list->rows().isEmpty());
        QVERIFY(window.desk.watched->choices().folders.empty());
    }

    void aDeviceIsAskedAbout_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("imports");
        QTest::newRow("yes") << QByteArray("Import by itself") << true;
        QTest::newRow("no") << QByteArray("Not this one") << false;
    }
    void aDeviceIsAskedAbout() {
        QFETCH(QByteArray, answer);
        QFETCH(bool, imports);
        Window window;
        const QString drive = window.desk.folder(QStringLiteral("GARMIN"));
        put(drive + QStringLiteral("/Garmin/Activity/1.fit"), ride(1));
        window.desk.volumes.plug({drive});
        QTRY_COMPARE(window.list->rows().size(), 1);
        QCOMPARE(window.state(), State::asking);
        QVERIFY(window.button("Import now") == nullptr);
        window.press(answer.constData());
        QTRY_COMPARE(window.desk.activities(), imports ? 1 : 0);
        QTRY_COMPARE(window.state(), imports ? State::watching : State::declined);
        QCOMPARE(window.button("Import by itself") == nullptr, imports);
    }

    void aRowStaysWhenAnotherComes() {
        Window window({{{QStringLiteral("/not/there"), true}}, {}});
        QTRY_COMPARE(window.state(), State::away);
        WatchedRow* row = window.list->rows().constFirst();
        window.desk.watched->watch(window.desk.folder());
        QCOMPARE(window.list->rows().size(), 2);
        QCOMPARE(window.list->rows().constFirst(), row);
    }

    void nothingIsCutOff_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("fontScale");
        QTest::newRow("wide") << 1000 << 1.0;
        QTest::newRow("narrow") << 400 << 1.0;
        QTest::newRow("narrow, twice the font") << 560 << 2.0;
    }
    void nothingIsCutOff() {
        QFETCH(int, width);
        QFETCH(double, fontScale);
        const QFont before = QApplication::font();
        QFont font = before;
        font.setPointSizeF(10 * fontScale);
        QApplication::setFont(font);
        {
            Window window({{{QStringLiteral("/not/there"), true}}, {}});
            QTRY_COMPARE(window.state(), State::away);
            window.list->resize(width, window.list->heightForWidth(width));
            QTRY_COMPARE(window.list->width(), width); // its least width is no more than that
            for (QPushButton* each : window.list->findChildren<QPushButton*>()) {
                if (!each->isVisible()) continue;
                QTRY_VERIFY2(each->width() >= each->sizeHint().width(), qPrintable(each->text()));
                const QPoint end = each->mapTo(window.list.get(), each->rect().bottomRight());
                QVERIFY2(window.list->rect().contains(end), qPrintable(each->text()));
            }
        }
        QApplication::setFont(before);
    }
};

QTEST_MAIN(TestWatchedList)
#include "test_WatchedList.moc"
