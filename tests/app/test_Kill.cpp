// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A kill at any instant of an import loses nothing and doubles nothing: after importing again, everything is
// as if nothing had happened.
#include "Program.h"
#include "app/commands/Json.h"
#include "models/store/ActivityQueries.h"
#include "models/store/DerivedCheck.h"
#include "support/MadeUpFiles.h"

#include <QElapsedTimer>
#include <QTest>

namespace {

constexpr int kills = 60; // spread over the time that an undisturbed import takes
constexpr int files = 24;

// Everything shown, without the ids, which only count arrivals.
QStringList endState(const Program& program) {
    const vd::Database database({program.storeFile(), {}});
    QStringList lines;
    for (const vd::Activity& activity : vd::listActivities(database)) {
        const auto detail = vd::activityDetail(database, activity.id, vd::WithStreams::yes);
        QJsonObject object = vd::toJson(*detail, true);
        object.remove(u"id");
        object.remove(u"fieldFrom");
        object.remove(u"recordings");
        lines << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
        for (const vd::RecordingRow& recording : detail->recordings)
            lines << recording.externalId;
    }
    for (const vd::DerivedDifference& difference : vd::checkDerived(database))
        lines << difference.what;
    return lines;
}

} // namespace

class TestKill : public QObject {
    Q_OBJECT

    QTemporaryDir m_files;
    qint64 m_undisturbedMs = 0;
    QStringList m_undisturbed;

private Q_SLOTS:
    void initTestCase() {
        for (int i = 0; i < files; ++i) {
            madeup::Track track;
            track.start =
                track.start.addDays(-(i / 2)).addSecs(i % 2 * 10); // pairs of one run, seen by two watches
            track.creator = i % 2 == 0 ? QStringLiteral("Watch") : QStringLiteral("Phone");
            track.seconds = 120 + i;
            QVERIFY(madeup::write(m_files.filePath(QStringLiteral("%1.gpx").arg(i)), madeup::gpx(track)));
        }
        const Program program;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(program.run({QStringLiteral("import"), m_files.path()}).exitCode, 0);
        m_undisturbedMs = timer.elapsed();
        m_undisturbed = endState(program);
        QCOMPARE(program.run({QStringLiteral("activities"), QStringLiteral("--json")}).array().size(),
                 files / 2);
    }

    void killedAtManyPoints() {
        int killed = 0;
        for (int i = 0; i < kills; ++i) {
            const Program program;
            QProcess process;
            program.start(process, {QStringLiteral("import"), m_files.path()});
            const auto instant = static_cast<int>(m_undisturbedMs * (i + 1) / kills);
            if (!process.waitForFinished(instant)) {
                process.kill(); // SIGKILL
                process.waitForFinished();
                ++killed;
            }
            const Program::Result again = program.run({QStringLiteral("import"), m_files.path()});
            QVERIFY2(again.exitCode == 0, again.errors.constData());
            QCOMPARE(endState(program), m_undisturbed);
        }
        QVERIFY2(killed >= kills / 2, "most of the imports must have been killed half-way");
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "test_Kill.moc"
