// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

// What packaging/dev bench prints: figures beside their targets. Nothing here is asserted in a test.
namespace bench {

struct Row {
    QString what;
    QString measured;
    QString target;
    bool held = false;
};

// Median and 95th percentile of the wall-clock milliseconds of `runs` calls, after one that is not counted.
struct Times {
    double median = 0;
    double p95 = 0;
};
Times measure(int runs, const std::function<void()>& call);

// A child process: wall-clock seconds and the peak of its resident memory.
struct Child {
    bool ok = false;
    double seconds = 0;
    double peakMebibytes = 0;
};
Child runProgram(const QString& program, const QStringList& arguments);

Row atMost(const QString& what, double figure, double target, const QString& unit, int decimals = 1);
Row atLeast(const QString& what, double figure, double target, const QString& unit, int decimals = 0);

std::vector<Row> decoding();  // FIT alone
std::vector<Row> importing(); // the whole program
std::vector<Row> syncing();   // from the fake cloud
std::vector<Row> storing();   // blocks and queries
std::vector<Row> showing();   // the activity page
std::vector<Row> listing();   // the list of activities
std::vector<Row> tenYears();  // the program and its pages on ten years of data

} // namespace bench
