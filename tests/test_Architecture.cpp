// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The house of CONTRIBUTING.md, read off the includes: arrows run downward only, no two folders know each
// other, pages know no SQL, network or JSON.
#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

const QDir root(QStringLiteral(VITALDECK_SOURCE));
const QStringList layers{QStringLiteral("models"), QStringLiteral("services"), QStringLiteral("ui"),
                         QStringLiteral("app")}; // bottom-up

struct Include {
    QString file;   // from the root: "ui/pages/ActivityPage.cpp"
    QString target; // as written: "models/Batch.h", "QSqlQuery"
    bool ours;      // in quotes
};

QStringList sourcesBelow(const QString& folder) {
    QStringList files;
    QDirIterator walk(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext())
        files << root.relativeFilePath(walk.next());
    files.sort();
    return files;
}

QString contentOf(const QString& file) {
    QFile in(root.filePath(file));
    return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
}

QList<Include> includesBelow(const QString& folder) {
    static const QRegularExpression line(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"),
                                         QRegularExpression::MultilineOption);
    QList<Include> includes;
    for (const QString& file : sourcesBelow(folder)) {
        auto match = line.globalMatch(contentOf(file));
        while (match.hasNext()) {
            const auto found = match.next();
            includes << Include{file, found.captured(2), found.captured(1) == u'"'};
        }
    }
    return includes;
}

// The room of a file: its layer, inside services the sub-folder ("services/importers").
QString roomOf(const QString& file) {
    const QStringList parts = file.split(u'/');
    if (parts.first() == u"services" && parts.size() > 2) return parts[0] + u'/' + parts[1];
    return parts.first();
}

QString folderOf(const QString& file) {
    return file.section(u'/', 0, -2);
}

// "a.cpp includes b.h" for every include of `folder` that `wrong` finds so.
template <typename Wrong>
QStringList faults(const QString& folder, Wrong wrong) {
    QStringList result;
    for (const Include& include : includesBelow(folder)) {
        if (wrong(include)) result << include.file + QStringLiteral(" includes ") + include.target;
    }
    return result;
}

} // namespace

class TestArchitecture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void arrowsRunDownward_data() {
        QTest::addColumn<QString>("layer");
        for (const QString& layer : layers)
            QTest::newRow(qPrintable(layer)) << layer;
    }
    void arrowsRunDownward() {
        QFETCH(QString, layer);
        const auto height = layers.indexOf(layer);
        QVERIFY2(!sourcesBelow(layer).isEmpty(), "the folder must be there");
        const QStringList upward = faults(layer, [&](const Include& include) {
            return layers.indexOf(include.target.section(u'/', 0, 0)) > height;
        });
        QCOMPARE(upward, QStringList());
    }

    void noTwoFoldersKnowEachOther() {
        QSet<QPair<QString, QString>> edges;
        for (const QString& layer : layers) {
            for (const Include& include : includesBelow(layer)) {
                if (!include.ours) continue;
                const QString from = roomOf(include.file);
                const QString to = roomOf(include.target);
                if (from != to) edges.insert({from, to});
            }
        }
        QStringList mutualPairs;
        for (const auto& [from, to] : edges) {
            if (from < to && edges.contains({to, from})) mutualPairs << from + QStringLiteral(" <-> ") + to;
        }
        QCOMPARE(mutualPairs, QStringList());
    }

    // net, auth and models are for all of services; sync knows the providers' registry, and watch the imports
    // that it begins; nobody else knows a sibling.
    void servicesDoNotKnowTheirSiblings() {
        const QSet<QString> common{QStringLiteral("services/net"), QStringLiteral("services/auth"),
                                   QStringLiteral("services")};
        const QStringList found = faults(QStringLiteral("services"), [&](const Include& include) {
            const QString from = roomOf(include.file);
            const QString to = roomOf(include.target);
            if (!include.target.startsWith(u"services/") || from == to || common.contains(to)) return false;
            return !(from == u"services/sync" && to == u"services/providers") &&
                   !(from == u"services/watch" && to == u"services/importers");
        });
        QCOMPARE(found, QStringList());
    }

    void quotedIncludesNameTheirFolder() {
        for (const QString& layer : layers) {
            const QStringList found = faults(layer, [](const Include& include) {
                return include.ours && !layers.contains(include.target.section(u'/', 0, 0)) &&
                       !include.target.endsWith(u".moc");
            });
            QCOMPARE(found, QStringList());
        }
    }

    void forbiddenHeaders_data() {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("forbidden");
        const QString gui =
            QStringLiteral("^(QtGui|QtWidgets|QGuiApplication|QApplication|QWidget|QColor|QPainter|"
                           "QImage|QPixmap|QFont|QIcon|QDesktopServices|QClipboard|QtCharts|QChart)");
        const QString network = QStringLiteral("^(QNetwork|QTcp|QUdp|QSsl|QtNetwork|QHostAddress)");
        const QString sql = QStringLiteral("^(QSql|QtSql)");
        const QString json = QStringLiteral("^QJson");
        QTest::newRow("models know no Gui") << "models" << gui;
        QTest::newRow("models know no network") << "models" << network;
        QTest::newRow("services know no Gui") << "services" << gui;
        QTest::newRow("services write no SQL") << "services" << sql;
        QTest::newRow("ui knows no SQL") << "ui" << sql;
        QTest::newRow("ui knows no network") << "ui" << network;
        QTest::newRow("ui knows no JSON") << "ui" << json;
        QTest::newRow("app writes no SQL") << "app" << sql;
        QTest::newRow("analysis is pure") << "models/analysis" << sql + u'|' + network;
    }
    void forbiddenHeaders() {
        QFETCH(QString, folder);
        QFETCH(QString, forbidden);
        const QRegularExpression pattern(forbidden);
        const QStringList found =
            faults(folder, [&](const Include& include) { return pattern.match(include.target).hasMatch(); });
        QCOMPARE(found, QStringList());
    }

    void everyFileNamesItsLicence() {
        QStringList missing;
        for (const QString& folder : layers + QStringList{QStringLiteral("tests")}) {
            for (const QString& file : sourcesBelow(folder)) {
                if (!contentOf(file).left(300).contains(u"SPDX-License-Identifier: GPL-3.0-or-later"))
                    missing << file;
            }
        }
        QCOMPARE(missing, QStringList());
    }

    void formatsDoNotKnowEachOther() {
        const QStringList found = faults(QStringLiteral("services/importers"), [](const Include& include) {
            const QString from = folderOf(include.file);
            const QString to = folderOf(include.target);
            return include.ours && from.count(u'/') == 2 && to.startsWith(u"services/importers/") &&
                   from != to && !to.endsWith(u"/xml"); // the reader that the XML formats share
        });
        QCOMPARE(found, QStringList());
    }

    void topLevelIsAsTheHouseSays() {
        const QStringList expected{QStringLiteral(".ci"),
                                   QStringLiteral(".clang-format"),
                                   QStringLiteral(".clang-tidy"),
                                   QStringLiteral(".gitignore"),
                                   QStringLiteral("CHANGELOG.md"),
                                   QStringLiteral("CMakeLists.txt"),
                                   QStringLiteral("CMakePresets.json"),
                                   QStringLiteral("CONTRIBUTING.md"),
                                   QStringLiteral("LICENSE"),
                                   QStringLiteral("README.md"),
                                   QStringLiteral("app"),
                                   QStringLiteral("models"),
                                   QStringLiteral("packaging"),
                                   QStringLiteral("resources"),
                                   QStringLiteral("services"),
                                   QStringLiteral("tests"),
                                   QStringLiteral("ui")};
        for (const QString& name : expected) {
            QVERIFY2(QFileInfo::exists(root.filePath(name)), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "test_Architecture.moc"
