// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of linking an account, each with what it is given.
#include "MadeUpAccounts.h"

#include "ui/pages/connections/ChooseStep.h"
#include "ui/pages/connections/ClientStep.h"
#include "ui/pages/connections/OutcomeSteps.h"
#include "ui/pages/connections/StepRow.h"
#include "ui/pages/connections/WaitStep.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace vd;

namespace {

const QUrl address(QStringLiteral("https://example.org/authorize?state=abc"));
const QString comeBack = QStringLiteral("http://127.0.0.1:4711/callback?state=abc&code=xyz");

// All that can be read on it.
QString textOf(const QWidget& step) {
    QStringList texts;
    for (const QLabel* label : step.findChildren<QLabel*>()) {
        if (!label->isHidden()) texts << label->text();
    }
    return texts.join(u'\n');
}

template <typename T>
T* named(const QWidget& parent, const QString& name) {
    for (T* candidate : parent.findChildren<T*>()) {
        if (candidate->accessibleName() == name || candidate->property("text").toString() == name)
            return candidate;
    }
    return nullptr;
}

} // namespace

class TestConnectSteps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void eachServiceSaysWhatItBringsAndNeeds() {
        const std::array providers{test::strictService(), test::openService()};
        ChooseStep step(m_theme, providers);
        QSignalSpy chosen(&step, &ChooseStep::chosen);
        auto* row = named<QAbstractButton>(step, QStringLiteral("Strava"));
        QVERIFY(row->accessibleDescription().contains(name(DataKind::activities)));
        QVERIFY(row->accessibleDescription().contains(QStringLiteral("A subscription")));
        QTest::keyClick(row, Qt::Key_Return);
        QCOMPARE(chosen.value(0).value(0).value<const Provider*>(), &providers[0]);
    }

    void fitbitLeadsToItsSuccessor() {
        const std::array providers{test::strictService(), test::openService()};
        ChooseStep step(m_theme, providers);
        QSignalSpy chosen(&step, &ChooseStep::chosen);
        auto* row = named<QAbstractButton>(step, QStringLiteral("Fitbit"));
        QVERIFY(row->accessibleDescription().contains(QStringLiteral("2 November 2026")));
        row->click();
        QCOMPARE(chosen.value(0).value(0).value<const Provider*>(), &providers[1]);
        const std::array without{test::strictService()};
        QVERIFY(named<QAbstractButton>(ChooseStep(m_theme, without), QStringLiteral("Fitbit")) == nullptr);
    }

    void kindsAreNamedOnce() {
        const std::vector<DataKind> expected{DataKind::steps, DataKind::heart, DataKind::sleep};
        QVERIFY(kindsOf(test::openService()) == expected);
    }

    void whatIsReadAndWhereItGoesIsSaidBefore() {
        ClientStep step(m_theme, test::strictService(), QStringLiteral("/home/ana/vitaldeck"));
        const QString text = textOf(step);
        for (const char* part : {"What is read: Activities", "/home/ana/vitaldeck", "unlink", "deleted",
                                 "A subscription and your own client id", "1. Make a client.", "export"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
    }

    void theStrictCacheIsPreselectedWhereTheTermsKnowOne() {
        ClientStep strict(m_theme, test::strictService(), {});
        QVERIFY(strict.findChild<QCheckBox*>()->isChecked());
        QVERIFY(strict.strictCache());
        QVERIFY(!ClientStep(m_theme, test::strictService(), {}, false).strictCache());
        ClientStep open(m_theme, test::openService(), {});
        QVERIFY(open.findChild<QCheckBox*>() == nullptr);
        QVERIFY(!open.strictCache());
    }

    void aKeyIsPastedAndItsLifeChosen() {
        Provider service = test::openService();
        service.descriptor.auth.way = AuthSpec::Way::key;
        ClientStep step(m_theme, service, {});
        QVERIFY(named<QLineEdit>(step, QStringLiteral("Client id")) == nullptr);
        auto* key = named<QLineEdit>(step, QStringLiteral("Key"));
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        QVERIFY(!step.isComplete());
        key->setText(QStringLiteral(" GCDC_made up\n "));
        QVERIFY(step.isComplete());
        QCOMPARE(step.client().secret, QByteArray("GCDC_madeup")); // copied with blanks
        auto* life = step.findChild<QComboBox*>();
        QCOMPARE(step.keyEnds(), QDate::currentDate().addDays(365));
        life->setCurrentIndex(life->findData(30));
        QCOMPARE(step.keyEnds(), QDate::currentDate().addDays(30));
        life->setCurrentIndex(life->findData(0));
        QVERIFY(!step.keyEnds().isValid());
    }

    void whatRegistersItselfAsksForNothing() {
        Provider service = test::openService();
        service.descriptor.auth.discovers = true;
        ClientStep step(m_theme, service, {});
        QVERIFY(step.findChild<QLineEdit*>() == nullptr);
        QVERIFY(step.isComplete());
    }

    void idAndSecretMakeItComplete() {
        ClientStep step(m_theme, test::strictService(), {});
        QSignalSpy changed(&step, &ClientStep::changed);
        auto* id = named<QLineEdit>(step, QStringLiteral("Client id"));
        auto* secret = named<QLineEdit>(step, QStringLiteral("Client secret"));
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        QVERIFY(!step.isComplete());
        id->setText(QStringLiteral(" 123 "));
        QVERIFY(!step.isComplete());
        secret->setText(QStringLiteral("made-up "));
        QVERIFY(step.isComplete());
        QCOMPARE(changed.count(), 2);
        QCOMPARE(step.client().id, QStringLiteral("123"));
        QCOMPARE(step.client().secret, QByteArray("made-up"));
    }

    void aKeptSecretIsUsedAndNeverShown() {
        ClientStep step(m_theme, test::strictService(), {});
        step.setKept({QStringLiteral("123"), "made-up"});
        auto* id = named<QLineEdit>(step, QStringLiteral("Client id"));
        auto* secret = named<QLineEdit>(step, QStringLiteral("Client secret"));
        QCOMPARE(id->text(), QStringLiteral("123"));
        QVERIFY(secret->text().isEmpty());
        QVERIFY(!secret->placeholderText().isEmpty());
        QVERIFY(step.isComplete());
        QCOMPARE(step.client().secret, QByteArray("made-up"));
        id->setText(QStringLiteral("456")); // another client has another secret
        QVERIFY(!step.isComplete());
        QVERIFY(step.client().secret.isEmpty());
    }

    void whatIsTypedIsNotOverwrittenByWhatIsKept() {
        ClientStep step(m_theme, test::strictService(), {});
        named<QLineEdit>(step, QStringLiteral("Client id"))->setText(QStringLiteral("456"));
        step.setKept({QStringLiteral("123"), "made-up"});
        QCOMPARE(step.client().id, QStringLiteral("456"));
    }

    void theBrowserIsOpenedAndCanBeOpenedAgain() {
        QList<QUrl> opened;
        WaitStep step(m_theme, [&](const QUrl& url) {
            opened << url;
            return true;
        });
        step.show();
        auto* again = named<QAbstractButton>(step, QStringLiteral("Open again"));
        QVERIFY(!again->isEnabled());
        step.open(address);
        again->click();
        QCOMPARE(opened, (QList<QUrl>{address, address}));
        named<QAbstractButton>(step, QStringLiteral("Copy address"))->click();
        QCOMPARE(QApplication::clipboard()->text(), address.toString());
        QVERIFY(!named<QLineEdit>(step, QStringLiteral("Address to open"))->isVisible());
    }

    void withoutABrowserTheAddressIsShown() {
        WaitStep step(m_theme, [](const QUrl&) { return false; });
        step.show();
        step.open(address);
        auto* shown = named<QLineEdit>(step, QStringLiteral("Address to open"));
        QVERIFY(shown->isVisible());
        QCOMPARE(shown->text(), address.toString());
        QVERIFY(textOf(step).contains(QStringLiteral("No browser could be opened")));
    }

    void aPastedAddressIsCheckedOnceItIsWhole_data() {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<int>("asked");
        QTest::newRow("half typed") << QStringLiteral("http://127.0.0.1:4711/callback?state=a") << 0;
        QTest::newRow("something else") << QStringLiteral("https://example.org/") << 0;
        QTest::newRow("whole") << comeBack << 1;
        QTest::newRow("with space around it") << QStringLiteral("  %1\n").arg(comeBack) << 1;
        QTest::newRow("a refusal") << QStringLiteral("http://127.0.0.1/callback?state=a&error=access_denied")
                                   << 1;
    }
    void aPastedAddressIsCheckedOnceItIsWhole() {
        QFETCH(QString, pasted);
        QFETCH(int, asked);
        WaitStep step(m_theme, [](const QUrl&) { return true; });
        step.show();
        int times = 0;
        step.setPaste([&](const QString& text) {
            ++times;
            return text == comeBack;
        });
        auto* field = named<QLineEdit>(step, QStringLiteral("Address of the page"));
        field->setText(pasted);
        QCOMPARE(times, asked);
        const bool isWrong = asked > 0 && pasted.trimmed() != comeBack;
        QCOMPARE(textOf(step).contains(QStringLiteral("not the address of this sign-in")), isWrong);
    }

    void afterTheBrowserOnlyWaitingIsLeft() {
        WaitStep step(m_theme, [](const QUrl&) { return true; });
        step.show();
        step.open(address);
        step.showReturned();
        QVERIFY(!named<QAbstractButton>(step, QStringLiteral("Open again"))->isVisible());
        QVERIFY(!named<QLineEdit>(step, QStringLiteral("Address of the page"))->isVisible());
        step.begin(); // once more, as the first time
        QVERIFY(named<QLineEdit>(step, QStringLiteral("Address of the page"))->isVisible());
    }

    void whatIsNotSharedStandsOut() {
        DataStep step(m_theme);
        step.show();
        ConnectionStatus status = test::accountOf(test::openService(), ConnectionStatus::State::partial);
        status.missingKinds = {DataKind::sleep};
        step.setStatus(status);
        auto* review = named<QAbstractButton>(step, QStringLiteral("Review permissions…"));
        QVERIFY(review->isVisible());
        QCOMPARE(textOf(step).count(QStringLiteral("not shared")), 1);
        QSignalSpy asked(&step, &DataStep::reviewRequested);
        review->click();
        QCOMPARE(asked.count(), 1);
        status.missingKinds.clear();
        step.setStatus(status);
        QVERIFY(!review->isVisible());
        QVERIFY(!textOf(step).contains(QStringLiteral("not shared")));
    }

    void aFailureSaysWhatToDoAndFoldsItsDetails() {
        FailedStep step(m_theme);
        step.show();
        step.setError(Error(ErrorCode::clientRejected, QStringLiteral("invalid_client"),
                            {{QStringLiteral("provider"), QStringLiteral("Strava")}}));
        QVERIFY(textOf(step).contains(QStringLiteral("Strava does not know this client id")));
        const auto* details = step.findChild<QPlainTextEdit*>();
        QVERIFY(!details->isVisible());
        named<QAbstractButton>(step, QStringLiteral("Details"))->click();
        QVERIFY(details->isVisible());
        QCOMPARE(details->toPlainText(), QStringLiteral("invalid_client"));
    }

    void theStepIsSaid() {
        StepRow row(m_theme, {QStringLiteral("Choose"), QStringLiteral("Sign-in")});
        row.setCurrent(1);
        QCOMPARE(row.accessibleName(), QStringLiteral("Step 2 of 2: Sign-in"));
    }

private:
    Theme m_theme{ThemeChoice::light};
};

QTEST_MAIN(TestConnectSteps)
#include "test_ConnectSteps.moc"
