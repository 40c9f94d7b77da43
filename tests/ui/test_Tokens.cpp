// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and sizes of type live in ui/theme/Tokens.h and nowhere else; and what stands there can be read.
#include "ui/theme/Tokens.h"

#include <QColor>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace vd;

namespace {

const QDir root(QStringLiteral(VITALDECK_SOURCE));

QString contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// WCAG 2.2: relative luminance and contrast ratio.
double luminance(const QColor& color) {
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QColor colorOf(Role role, bool dark) {
    const tokens::ColorRow& row = tokens::palette[static_cast<size_t>(role)];
    return QColor::fromRgb(dark ? row.dark : row.light);
}

struct Pair {
    const char* name;
    Role over;
    Role under;
    double least;
};

constexpr double text = 4.5; // WCAG 1.4.3
constexpr double mark = 3.0; // WCAG 1.4.11
constexpr Pair pairs[]{
    {"text on a card", Role::text, Role::base, text},
    {"text on the window", Role::text, Role::window, text},
    {"text on a control", Role::text, Role::control, text},
    {"text on the side bar", Role::text, Role::side, text},
    {"text on a selected row", Role::text, Role::tint, text},
    {"text on a pressed button", Role::text, Role::pressed, text},
    {"second text on a card", Role::text2, Role::base, text},
    {"second text on the window", Role::text2, Role::window, text},
    {"second text on the side bar", Role::text2, Role::side, text},
    {"second text on a selected row", Role::text2, Role::tint, text},
    {"units on a card", Role::text3, Role::base, text},
    {"units on the window", Role::text3, Role::window, text},
    {"units on a selected row", Role::text3, Role::tint, text},
    {"units under the mouse", Role::text3, Role::hover, text},
    {"on the primary button", Role::onAccent, Role::accent, text},
    {"link on a card", Role::accentText, Role::base, text},
    {"link on the window", Role::accentText, Role::window, text},
    {"tonal button", Role::accentText, Role::tint, text},
    {"tool tip", Role::tipText, Role::tipFill, text},
    {"letter on a disc: Strava", Role::onSource, Role::sourceStrava, text},
    {"letter on a disc: Garmin", Role::onSource, Role::sourceGarmin, text},
    {"letter on a disc: Google", Role::onSource, Role::sourceGoogle, text},
    {"letter on a disc: Polar", Role::onSource, Role::sourcePolar, text},
    {"letter on a disc: COROS", Role::onSource, Role::sourceCoros, text},
    {"letter on a disc: Wahoo", Role::onSource, Role::sourceWahoo, text},
    {"letter on a disc: files", Role::onSource, Role::sourceFiles, text},
    {"letter on a disc: Notion", Role::onSource, Role::sourceNotion, text},
    {"ok", Role::ok, Role::base, text},
    {"warning", Role::warn, Role::base, text},
    {"error", Role::error, Role::base, text},
    {"banner, info", Role::text2, Role::bannerInfo, text},
    {"banner, ok", Role::text2, Role::bannerOk, text},
    {"banner, warning", Role::text2, Role::bannerWarn, text},
    {"banner, error", Role::text2, Role::bannerError, text},
    {"accent mark", Role::accent, Role::base, mark},
    {"focus ring on the window", Role::accent, Role::window, mark},
    {"focus ring on the side bar", Role::accent, Role::side, mark},
    {"border of a field", Role::fieldBorder, Role::window, mark},
    {"ghost", Role::ghost, Role::base, mark},
    {"load bar", Role::loadBar, Role::base, mark},
    {"zone 1", Role::zone1, Role::base, mark},
    {"zone 2", Role::zone2, Role::base, mark},
    {"zone 3", Role::zone3, Role::base, mark},
    {"zone 4", Role::zone4, Role::base, mark},
    {"zone 5", Role::zone5, Role::base, mark},
    {"zone 6", Role::zone6, Role::base, mark},
    {"zone 7", Role::zone7, Role::base, mark},
    {"ride", Role::ride, Role::base, mark},
    {"run", Role::run, Role::base, mark},
    {"walk", Role::walk, Role::base, mark},
    {"water", Role::water, Role::base, mark},
    {"winter", Role::winter, Role::base, mark},
    {"strength", Role::strength, Role::base, mark},
    {"other sport", Role::otherSport, Role::base, mark},
    {"fitness", Role::fitness, Role::base, mark},
    {"fatigue", Role::fatigue, Role::base, mark},
    {"form", Role::form, Role::base, mark},
    {"sleep", Role::sleep, Role::base, mark},
    {"body", Role::body, Role::base, mark},
    {"nutrition", Role::nutrition, Role::base, mark},
    {"stage deep", Role::stageDeep, Role::base, mark},
    {"stage light", Role::stageLight, Role::base, mark},
    {"stage REM", Role::stageRem, Role::base, mark},
    {"stage awake", Role::stageAwake, Role::base, mark},
    {"elevation", Role::laneElevation, Role::base, mark},
    {"year mark", Role::yearMark, Role::base, mark},
};

} // namespace

class TestTokens : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noColourOrSizeElsewhere_data() {
        QTest::addColumn<QString>("pattern");
        QTest::newRow("colour as text") << QStringLiteral("#[0-9a-fA-F]{6}\\b");
        QTest::newRow("colour as number") << QStringLiteral("\\b0x[0-9a-fA-F]{6}\\b");
        QTest::newRow("colour by name")
            << QStringLiteral("Qt::(white|black|red|green|blue|gray|darkGray|lightGray)\\b");
        QTest::newRow("size of type") << QStringLiteral("setPointSize");
    }
    void noColourOrSizeElsewhere() {
        QFETCH(QString, pattern);
        const QRegularExpression forbidden(pattern);
        QStringList found;
        int files = 0;
        QDirIterator walk(root.filePath(QStringLiteral("ui")),
                          {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = walk.next();
            if (path.endsWith(QStringLiteral("/theme/Tokens.h"))) continue;
            ++files;
            if (contentOf(path).contains(forbidden)) found << root.relativeFilePath(path);
        }
        QVERIFY(files > 20);
        QCOMPARE(found, QStringList());
    }

    void styleSheetHasNoColourOfItsOwnAndStaysSmall() {
        const QString sheet = contentOf(root.filePath(QStringLiteral("resources/style/vitaldeck.qss")));
        QVERIFY(!sheet.isEmpty());
        QVERIFY(!sheet.contains(QRegularExpression(QStringLiteral("#[0-9a-fA-F]{3,6}\\b"))));
        QVERIFY(sheet.count(QLatin1Char('\n')) <= 120);
    }

    void contrast_data() {
        QTest::addColumn<int>("pair");
        QTest::addColumn<bool>("dark");
        for (const bool dark : {false, true}) {
            for (size_t i = 0; i < std::size(pairs); ++i)
                QTest::addRow("%s, %s", pairs[i].name, dark ? "dark" : "light")
                    << static_cast<int>(i) << dark;
        }
    }
    void contrast() {
        QFETCH(int, pair);
        QFETCH(bool, dark);
        const Pair& row = pairs[pair];
        const double ratio = ::contrast(colorOf(row.over, dark), colorOf(row.under, dark));
        QVERIFY2(ratio >= row.least, qPrintable(QString::number(ratio)));
    }

    void everySportHasItsIcon() {
        for (const SportInfo& sport : allSports()) {
            const QString file = QStringLiteral("resources/icons/%1.svg").arg(QLatin1String(sport.icon));
            QVERIFY2(QFile::exists(root.filePath(file)), sport.icon);
        }
    }
};

QTEST_GUILESS_MAIN(TestTokens)
#include "test_Tokens.moc"
