// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Accounts.h"
#include "app/commands/Arguments.h"
#include "app/commands/Command.h"

#include "app/Demo.h"
#include "app/Settings.h"
#include "app/Watches.h"
#include "models/store/Store.h"
#include "ui/MainWindow.h"
#include "ui/Preferences.h"

#include <QApplication>
#include <QPixmap>

#include <cmath>

namespace vd {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

QSize sizeOption(const QCommandLineParser& parser) {
    const QStringList parts = parser.value(QStringLiteral("size")).split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    // A window has a smallest size, and a picture a largest.
    if (size.width() < 640 || size.height() < 480 || size.width() > 8000 || size.height() > 8000) {
        throw UsageError(Text::tr("'%1' is not a size; write it as 1280x800, from 640x480 on.")
                             .arg(parser.value(QStringLiteral("size"))));
    }
    return size;
}

double scaleOption(const QCommandLineParser& parser) {
    bool isNumber = false;
    const double scale = parser.value(QStringLiteral("font-scale")).toDouble(&isNumber);
    if (!isNumber || !(scale >= 0.5 && scale <= 4)) {
        throw UsageError(Text::tr("'%1' is not a scale of the font; it goes from 0.5 to 4.")
                             .arg(parser.value(QStringLiteral("font-scale"))));
    }
    return scale;
}

std::optional<ThemeChoice> themeOption(const QCommandLineParser& parser) {
    if (!parser.isSet(QStringLiteral("theme"))) return std::nullopt;
    const QString theme = parser.value(QStringLiteral("theme"));
    if (theme == u"light") return ThemeChoice::light;
    if (theme == u"dark") return ThemeChoice::dark;
    throw UsageError(Text::tr("'%1' is no theme; there are light and dark.").arg(theme));
}

Destination pageArgument(const QString& text) {
    const std::optional<Destination> destination = Destination::fromText(text);
    if (destination && findPage(destination->page) != nullptr) return *destination;
    throw UsageError(Text::tr("'%1' is no page; there are dashboard, day/DATE, activities, activity/ID, "
                              "years/METRIC, settings/SECTION and welcome.")
                         .arg(text));
}

} // namespace

ExitCode runSnapshot(const Invocation& invocation) {
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("out"), {}, QStringLiteral("file")},
                       {QStringLiteral("size"), {}, QStringLiteral("size"), QStringLiteral("1280x800")},
                       {QStringLiteral("theme"), {}, QStringLiteral("theme")},
                       {QStringLiteral("font-scale"), {}, QStringLiteral("scale"), QStringLiteral("1")}});
    parseArguments(parser, invocation.arguments, 1, 1);
    const QString out = parser.value(QStringLiteral("out"));
    if (out.isEmpty()) throw UsageError(Text::tr("--out says which file to write, as page.png."));
    const QSize size = sizeOption(parser);
    const double scale = scaleOption(parser);
    const std::optional<ThemeChoice> theme = themeOption(parser);
    const Destination page = pageArgument(parser.positionalArguments().constFirst());

    // 10 points are what the design is drawn at, whatever the font of this system.
    QFont font = QApplication::font();
    font.setPointSizeF(10 * scale);
    QApplication::setFont(font);

    Store store({invocation.paths.storeFile(), {}});
    Preferences preferences;
    Settings(invocation.paths.settingsFile).load(preferences);
    if (theme) preferences.setTheme(*theme);
    // An activity or a day would ask its service for what is missing, and a picture asks nobody.
    const bool asks = page.page == Destination::Page::activity || page.page == Destination::Page::day;
    std::optional<Accounts> accounts;
    if (!invocation.isDemo && !asks)
        accounts.emplace(store, invocation.paths, invocation.endpoints, syncChoicesOf(invocation.paths),
                         Accounts::Syncs::whenAsked);
    std::optional<Watches> watches;
    if (!invocation.isDemo) watches.emplace(store, invocation.paths, WatchedFolders::Imports::whenAsked);
    MainWindow window(store, preferences, clockOf(invocation.paths),
                      {invocation.paths.dataDir, invocation.isDemo, true,
                       accounts ? &accounts->sync() : nullptr, watches ? &watches->folders() : nullptr});
    window.resize(size);
    if (!window.go(page)) {
        printError(
            Text::tr("There is nothing to show for '%1'.").arg(parser.positionalArguments().constFirst()));
        return ExitCode::somethingFailed;
    }
    window.show();
    QCoreApplication::processEvents();
    if (!window.grab().save(out)) {
        printError(Text::tr("'%1' could not be written.").arg(out));
        return ExitCode::somethingFailed;
    }
    if (!invocation.json) print(out);
    return ExitCode::fine;
}

} // namespace vd
