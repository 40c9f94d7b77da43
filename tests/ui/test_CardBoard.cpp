// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Preferences.h"
#include "ui/parts/CardBoard.h"
#include "ui/parts/CardFrame.h"
#include "ui/parts/CardGrid.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace vd;

namespace {

// a b c are tiles, d e are cards.
const QList<PlacedCard> standard{{QStringLiteral("a"), 0, false},
                                 {QStringLiteral("b"), 0, false},
                                 {QStringLiteral("c"), 0, false},
                                 {QStringLiteral("d"), 1, false},
                                 {QStringLiteral("e"), 1, false}};

QString words(const QList<PlacedCard>& cards) {
    QStringList all;
    for (const PlacedCard& card : cards)
        all << (card.hidden ? u'-' + card.id : card.id);
    return all.join(QLatin1Char(' '));
}

struct Board {
    Theme theme{ThemeChoice::light};
    Preferences& preferences;
    CardBoard board;

    explicit Board(Preferences& shared)
        : preferences(shared), board(theme, shared, QStringLiteral("test/cards")) {
        for (const PlacedCard& card : standard) {
            auto* content = new QWidget;
            content->setMinimumHeight(60);
            board.addCard(card.id, card.id.toUpper(), card.group, content);
            board.setSpan(card.id, card.group == 0 ? 4 : 6);
        }
        board.resize(640, 400);
        board.show();
        board.activateWindow();
        (void)QTest::qWaitForWindowActive(&board);
    }
    CardFrame* frame(const char* id) const {
        for (CardFrame* frame : board.findChildren<CardFrame*>()) {
            if (frame->id() == QLatin1String(id)) return frame;
        }
        return nullptr;
    }
    CardHandle* handle(const char* id) const { return frame(id)->handle(); }
    void drag(const char* id, const char* over) {
        CardHandle* grip = handle(id);
        QTest::mousePress(grip, Qt::LeftButton, {}, QPoint(8, 8));
        const QPoint target = frame(over)->mapTo(board.window(), frame(over)->rect().center());
        for (int i = 0; i < 2; ++i) { // the second does not take it back
            const QPoint global = board.window()->mapToGlobal(target);
            QMouseEvent move(QEvent::MouseMove, grip->mapFromGlobal(global), global, Qt::LeftButton,
                             Qt::LeftButton, {});
            QApplication::sendEvent(grip, &move);
            (void)board.grab(); // lays out
        }
        QTest::mouseRelease(grip, Qt::LeftButton);
    }
};

} // namespace

class TestCardBoard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void orderSurvivesOtherVersions_data() {
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing kept") << ""
                                      << "a b c d e";
        QTest::newRow("moved and hidden") << "c -a b e d"
                                          << "c -a b e d";
        QTest::newRow("a card that is gone") << "x c b -y a d e"
                                             << "c b a d e";
        QTest::newRow("a card of a later version") << "c a e d"
                                                   << "c a b e d";
        QTest::newRow("the first is of a later version") << "c b e d"
                                                         << "a c b e d";
        QTest::newRow("twice") << "b b -b a c d e"
                               << "b a c d e";
        QTest::newRow("groups stay apart") << "e a d b c"
                                           << "a b c e d";
    }
    void orderSurvivesOtherVersions() {
        QFETCH(QString, kept);
        QFETCH(QString, expected);
        const QList<PlacedCard> cards = placedCards(standard, kept.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(words(cards), expected);
        QCOMPARE(placedCards(standard, cardWords(standard, cards)), cards);
    }

    void cardsMoveWithinTheirGroup() {
        QList<PlacedCard> cards = standard;
        QVERIFY(moveCard(cards, QStringLiteral("c"), -2));
        QCOMPARE(words(cards), QStringLiteral("c a b d e"));
        QVERIFY(!moveCard(cards, QStringLiteral("c"), -1));
        QVERIFY(!moveCard(cards, QStringLiteral("b"), 1));
        QVERIFY(!moveCard(cards, QStringLiteral("x"), 1));
        QVERIFY(moveCard(cards, QStringLiteral("d"), 1));
        QCOMPARE(words(cards), QStringLiteral("c a b e d"));
        QVERIFY(cardWords(standard, standard).isEmpty());
    }

    void rowsAreFilledAndAsHighAsTheirTallest() {
        QWidget content;
        auto* grid = new CardGrid(&content);
        grid->setContentsMargins(24, 16, 24, 24);
        grid->setSpacing(16);
        QList<QWidget*> cards;
        for (const auto& [group, span, height] :
             {std::tuple{0, 4, 50}, std::tuple{0, 4, 80}, std::tuple{0, 4, 50}, std::tuple{0, 4, 50},
              std::tuple{1, 5, 90}, std::tuple{1, 7, 60}}) {
            auto* card = new QWidget(&content);
            card->setMinimumHeight(height);
            grid->addCard(card, group, span);
            cards << card;
        }
        content.setGeometry(0, 0, 1064, 600);
        grid->activate();
        QCOMPARE(cards[0]->geometry(), QRect(24, 16, 328, 80));
        QCOMPARE(cards[2]->geometry(), QRect(712, 16, 328, 80));
        QCOMPARE(cards[3]->geometry(), QRect(24, 112, 328, 50)); // under the first, no wider
        QCOMPARE(cards[4]->geometry(), QRect(24, 178, 414, 90));
        QCOMPARE(cards[5]->geometry(), QRect(454, 178, 586, 90));
        QCOMPARE(grid->heightForWidth(1064), 16 + 80 + 16 + 50 + 16 + 90 + 24);
        cards[4]->hide();
        cards[1]->hide();
        cards[3]->hide();
        grid->activate();
        QCOMPARE(cards[0]->geometry(), QRect(24, 16, 500, 50));
        QCOMPARE(cards[5]->width(), 1016);
    }

    void keyboardMovesHidesAndResets() {
        Preferences preferences;
        Board desk(preferences);
        CardBoard& board = desk.board;
        QVERIFY(!desk.handle("a")->isVisible());
        board.setEditing(true);
        QVERIFY(desk.handle("a")->isVisible());
        QVERIFY(desk.handle("a")->hasFocus());
        QTest::keyClick(desk.handle("a"), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(words(board.cards()), QStringLiteral("b a c d e"));
        QVERIFY(desk.handle("a")->hasFocus());
        QVERIFY(desk.handle("a")->accessibleDescription().startsWith(QStringLiteral("Place 2 of 3")));
        QTest::keyClick(desk.handle("e"), Qt::Key_Up, Qt::ControlModifier);
        QTest::keyClick(desk.handle("b"), Qt::Key_Space);
        QCOMPARE(words(board.cards()), QStringLiteral("-b a c e d"));
        QVERIFY(desk.frame("b")->isVisible()); // pale, while editing
        board.setEditing(false);
        QVERIFY(!desk.frame("b")->isVisible());
        QVERIFY(!board.isAllHidden());

        // After a restart it is as it was left.
        const Board later(preferences);
        QCOMPARE(words(later.board.cards()), QStringLiteral("-b a c e d"));
        QVERIFY(!later.frame("b")->isVisible());
        QVERIFY(later.frame("e")->x() < later.frame("d")->x());

        board.reset();
        QCOMPARE(words(board.cards()), QStringLiteral("a b c d e"));
        QVERIFY(preferences.choice(QStringLiteral("test/cards")).isEmpty());
    }

    void mouseHidesAndDrags() {
        Preferences preferences;
        Board desk(preferences);
        CardBoard& board = desk.board;
        board.setEditing(true);
        auto* eye = desk.handle("c")->findChild<QToolButton*>();
        QCOMPARE(eye->accessibleName(), QStringLiteral("Hide C"));
        QTest::mouseClick(eye, Qt::LeftButton);
        QCOMPARE(words(board.cards()), QStringLiteral("a b -c d e"));
        QCOMPARE(eye->accessibleName(), QStringLiteral("Show C"));
        desk.drag("a", "c");
        QCOMPARE(words(board.cards()), QStringLiteral("b -c a d e"));
        desk.drag("e", "d");
        QCOMPARE(words(board.cards()), QStringLiteral("b -c a e d"));
        desk.drag("e", "a"); // of the other group
        QCOMPARE(words(board.cards()), QStringLiteral("b -c a e d"));
        QTest::mouseClick(eye, Qt::LeftButton);
        QCOMPARE(words(board.cards()), QStringLiteral("b c a e d"));
    }

    void tabWalksTheCardsAsTheyStand() {
        Preferences preferences;
        preferences.setChoice(QStringLiteral("test/cards"),
                              {QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a"),
                               QStringLiteral("e"), QStringLiteral("d")});
        Board desk(preferences);
        desk.board.setEditing(true);
        QVERIFY(desk.handle("c")->hasFocus());
        QStringList walked;
        for (int i = 0; i < 10; ++i) {
            for (const CardHandle* handle : desk.board.findChildren<CardHandle*>()) {
                if (handle->hasFocus()) walked << handle->accessibleName();
            }
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(walked.join(QString()), QStringLiteral("CBAED"));
    }
};

QTEST_MAIN(TestCardBoard)
#include "test_CardBoard.moc"
