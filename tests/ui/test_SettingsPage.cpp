// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings as a person uses them: every change holds at once.
#include "Fixture.h"

#include "models/store/AthleteQueries.h"
#include "models/store/DailyQueries.h"
#include "ui/Preferences.h"
#include "ui/pages/SettingsPage.h"
#include "ui/pages/settings/Sections.h"
#include "ui/theme/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace vd;

namespace {

const QDate today(2026, 11, 20);

struct Desk {
    test::StoreFixture fixture;
    Preferences preferences;
    std::unique_ptr<Theme> theme;
    std::unique_ptr<SettingsPage> page;

    Desk() {
        preferences.setTheme(ThemeChoice::light);
        theme = std::make_unique<Theme>(ThemeChoice::light);
    }
    void open(const char* section) {
        const auto now = [] { return QDateTime(today, QTime(18, 42)); };
        page = std::make_unique<SettingsPage>(
            PageContext{*fixture.store, preferences, *theme, now, fixture.folder.path(), false});
        page->resize(900, 700);
        page->open(Destination::settings(QLatin1String(section)));
        page->QWidget::show();
    }
    template <typename T>
    T* field(const char* name) const {
        for (T* candidate : page->findChildren<T*>()) {
            if (candidate->accessibleName() == QLatin1String(name) && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    QPushButton* button(const char* text) const {
        for (QPushButton* candidate : page->findChildren<QPushButton*>()) {
            if (candidate->text() == QLatin1String(text) && candidate->isVisible()) return candidate;
        }
        return nullptr;
    }
    void choose(const char* name, const char* text) const {
        auto* box = field<QComboBox>(name);
        QVERIFY2(box != nullptr, name);
        const int row = box->findText(QLatin1String(text));
        QVERIFY2(row >= 0, text);
        box->setFocus();
        while (box->currentIndex() != row)
            QTest::keyClick(box, box->currentIndex() < row ? Qt::Key_Down : Qt::Key_Up);
    }

    // Two sources that count the same day's steps, and disagree.
    void addSteps(const char* account, double steps) const {
        Batch batch;
        batch.source = fileSource(QStringLiteral("fit"), QLatin1String(account), QLatin1String(account));
        batch.feed = QStringLiteral("fit");
        batch.dailyValues.push_back({Metric::steps, today, steps, DailyValue::Rule::replace, -1});
        fixture.store->apply(std::move(batch)).result();
    }
};

} // namespace

class TestSettingsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void everySectionOpensByItsKey() {
        Desk desk;
        for (const SectionRow& row : allSections()) {
            desk.open(row.key);
            QCOMPARE(desk.page->here(), Destination::settings(QLatin1String(row.key)));
        }
    }

    void unitsHoldAtOnce() {
        Desk desk;
        desk.open("units");
        QSignalSpy changed(&desk.preferences, &Preferences::unitsChanged);
        desk.choose("Weight", "Pounds");
        QCOMPARE(changed.size(), 1);
        QCOMPARE(desk.preferences.units().weight, UnitSystem::imperial);
        QCOMPARE(desk.preferences.units().distance, UnitSystem::metric); // each by itself
        desk.choose("Energy", "Kilojoules");
        QCOMPARE(desk.preferences.units().energy, EnergyUnit::kilojoules);
    }

    void unitsChosenElsewhereShow() {
        Desk desk;
        desk.open("units");
        desk.preferences.setUnits(UnitChoice::of(UnitSystem::imperial));
        QCOMPARE(desk.field<QComboBox>("Distance")->currentText(), QStringLiteral("Miles, yards"));
    }

    void themeAndWeekHoldAtOnce() {
        Desk desk;
        desk.open("general");
        desk.choose("Theme", "Dark");
        QCOMPARE(desk.preferences.theme(), ThemeChoice::dark);
        desk.choose("A week begins on", "Sunday");
        QCOMPARE(desk.preferences.firstDayOfWeek(), Qt::Sunday);
    }

    void limitsAreKept() {
        Desk desk;
        desk.open("zones");
        QCOMPARE(desk.field<QSpinBox>("Highest heart rate")->text(), QStringLiteral("not stated"));
        desk.field<QSpinBox>("Highest heart rate")->setValue(188);
        desk.field<QSpinBox>("Resting heart rate")->setValue(48);
        const auto kept = [&] { return athleteOn(listAthlete(desk.fixture.store->database()), today); };
        QTRY_COMPARE(kept().restingHeartRateBpm, std::optional(48.0));
        QCOMPARE(kept().maxHeartRateBpm, std::optional(188.0));
        QVERIFY(!kept().thresholdHeartRateBpm);
        desk.open("zones"); // again, from the store
        QCOMPARE(desk.field<QSpinBox>("Highest heart rate")->value(), 188);
    }

    void otherLimitsFromTodayOnLeaveThePastAlone() {
        Desk desk;
        AthleteSettings before;
        before.since = today.addDays(-100);
        before.maxHeartRateBpm = 190;
        desk.fixture.store->setAthlete(before).waitForFinished();
        desk.open("zones");
        QTest::mouseClick(desk.button("Others from today on"), Qt::LeftButton);
        desk.field<QSpinBox>("Highest heart rate")->setValue(186);
        const auto rows = [&] { return listAthlete(desk.fixture.store->database()); };
        QTRY_COMPARE(rows().size(), size_t(2));
        QTRY_COMPARE(athleteOn(rows(), today).maxHeartRateBpm, std::optional(186.0));
        QCOMPARE(athleteOn(rows(), today.addDays(-1)).maxHeartRateBpm, std::optional(190.0));
    }

    void orderOfSourcesDecidesWhatIsShown() {
        Desk desk;
        desk.addSteps("a-phone", 5000);
        desk.addSteps("b-watch", 7000);
        desk.open("sources");
        const auto shown = [&] {
            return listDailyBest(desk.fixture.store->database(),
                                 {firstProfile, {Metric::steps}, today, today})
                .at(0)
                .value;
        };
        const double first = shown();
        auto* list = desk.field<QListWidget>("Sources, the first asked first");
        QCOMPARE(list->count(), 2);
        list->setCurrentRow(0);
        QVERIFY(!desk.button("Up")->isEnabled());
        QTest::mouseClick(desk.button("Down"), Qt::LeftButton);
        QTRY_COMPARE(shown(), 12000 - first); // the other one's word, never the sum
        QTest::mouseClick(desk.button("Usual order"), Qt::LeftButton);
        QTRY_COMPARE(shown(), first);
    }

    void withoutRivalsThereIsNothingToOrder() {
        Desk desk;
        desk.addSteps("a-phone", 5000);
        desk.open("sources");
        QVERIFY(desk.field<QListWidget>("Sources, the first asked first") == nullptr);
    }

    void dataFolderIsNamed() {
        Desk desk;
        desk.open("data");
        QVERIFY(desk.field<QLineEdit>("Data folder")->text().contains(desk.fixture.folder.path()));
        QSignalSpy demo(desk.page.get(), &Page::demoRequested);
        QTest::mouseClick(desk.button("Explore with demo data"), Qt::LeftButton);
        QCOMPARE(demo.size(), 1);
    }

    void syncingByItselfHoldsAtOnce() {
        Desk desk;
        desk.open("sync");
        desk.choose("Sync by itself", "Every hour");
        QCOMPARE(desk.preferences.sync().timesPerDay, 24);
        desk.choose("Strava", "Only when I ask");
        QCOMPARE(desk.preferences.sync().timesPerDayFor(QStringLiteral("strava")), SyncChoices::byHand);
        desk.choose("Strava", "Like the others");
        QCOMPARE(desk.preferences.sync().timesPerDayFor(QStringLiteral("strava")), 24);
    }

    void whatIsNotOfferedStaysAsItWasWritten() {
        Desk desk;
        SyncChoices choices;
        choices.timesPerDay = 6;
        desk.preferences.setSync(choices);
        desk.open("sync");
        QCOMPARE(desk.field<QComboBox>("Sync by itself")->currentText(), QStringLiteral("6 times a day"));
    }

    void switchesOfSyncHoldAtOnce_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("before");
        for (const auto& [text, before] :
             {std::pair{"Sync on metered links, too", false},
              std::pair{"Fetch details in the background", true}, std::pair{"When an account needs me", true},
              std::pair{"When a long first sync is done", true}, std::pair{"Start at login", false},
              std::pair{"Stay in the tray when the window is closed", true}})
            QTest::newRow(text) << QString::fromLatin1(text) << before;
    }
    void switchesOfSyncHoldAtOnce() {
        QFETCH(QString, text);
        QFETCH(bool, before);
        Desk desk;
        desk.open("sync");
        QSignalSpy changed(&desk.preferences, &Preferences::changed);
        for (QCheckBox* box : desk.page->findChildren<QCheckBox*>()) {
            if (box->text() != text) continue;
            QCOMPARE(box->isChecked(), before);
            box->click();
        }
        QCOMPARE(changed.count(), 1);
        desk.open("sync"); // as it is shown the next time
        for (const QCheckBox* box : desk.page->findChildren<QCheckBox*>()) {
            if (box->text() == text) QCOMPARE(box->isChecked(), !before);
        }
    }
};

QTEST_MAIN(TestSettingsPage)
#include "test_SettingsPage.moc"
