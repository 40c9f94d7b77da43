// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Instant.h"

#include <QTest>

using namespace vd;

namespace {

Instant at(const char* utc, qint32 offsetS) {
    return {QDateTime::fromString(QLatin1String(utc), Qt::ISODateWithMs).toMSecsSinceEpoch(), offsetS};
}

constexpr qint32 hour = 3600;

} // namespace

class TestInstant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dayAndText_data() {
        QTest::addColumn<Instant>("instant");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const Instant& instant, QDate day, const char* text) {
            QTest::newRow(name) << instant << day << QString::fromLatin1(text);
        };
        const char* morning = "2026-11-20T06:30:00Z";
        row("B1: at -08:00", at(morning, -8 * hour), {2026, 11, 19}, "2026-11-19T22:30:00-08:00");
        row("B1: at +01:00", at(morning, hour), {2026, 11, 20}, "2026-11-20T07:30:00+01:00");
        row("B1: at +13:00", at(morning, 13 * hour), {2026, 11, 20}, "2026-11-20T19:30:00+13:00");
        row("half an hour", at(morning, 5 * hour + 1800), {2026, 11, 20}, "2026-11-20T12:00:00+05:30");
        row("half an hour west", at(morning, -3 * hour - 1800), {2026, 11, 20}, "2026-11-20T03:00:00-03:30");
        row("UTC", at(morning, 0), {2026, 11, 20}, "2026-11-20T06:30:00+00:00");
        row("with milliseconds", at("2026-11-20T06:30:00.040Z", 0), {2026, 11, 20},
            "2026-11-20T06:30:00.040+00:00");
        row("last moment of a day", at("2026-11-20T22:59:59.999Z", hour), {2026, 11, 20},
            "2026-11-20T23:59:59.999+01:00");
        row("first moment of the next", at("2026-11-20T23:00:00Z", hour), {2026, 11, 21},
            "2026-11-21T00:00:00+01:00");
        row("before 1970", at("1969-12-31T23:30:00Z", -hour), {1969, 12, 31}, "1969-12-31T22:30:00-01:00");
        // A wall clock that Europe/Berlin, where the tests run, skips: it must not matter.
        row("in an hour that is skipped here", at("2026-03-29T02:30:00Z", 0), {2026, 3, 29},
            "2026-03-29T02:30:00+00:00");
    }
    void dayAndText() {
        QFETCH(Instant, instant);
        QTEST(localDate(instant), "day");
        QTEST(isoText(instant), "text");
    }

    void offsetOfAZone_data() {
        QTest::addColumn<QString>("utc");
        QTest::addColumn<int>("offset");
        QTest::newRow("winter") << QStringLiteral("2026-01-15T12:00:00Z") << hour;
        QTest::newRow("summer") << QStringLiteral("2026-07-15T12:00:00Z") << 2 * hour;
        QTest::newRow("just before the clock goes forward") << QStringLiteral("2026-03-29T00:59:59Z") << hour;
        QTest::newRow("just after") << QStringLiteral("2026-03-29T01:00:00Z") << 2 * hour;
        QTest::newRow("just before it goes back") << QStringLiteral("2026-10-25T00:59:59Z") << 2 * hour;
        QTest::newRow("just after, same wall clock") << QStringLiteral("2026-10-25T01:00:00Z") << hour;
    }
    void offsetOfAZone() {
        QFETCH(QString, utc);
        const qint64 ms = QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch();
        const Instant instant = atLocalOffset(ms, QTimeZone("Europe/Berlin"));
        QCOMPARE(instant.utcMs, ms);
        QTEST(instant.offsetS, "offset");
    }
};

QTEST_APPLESS_MAIN(TestInstant)
#include "test_Instant.moc"
