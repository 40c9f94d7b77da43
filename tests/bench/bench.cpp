// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <cstdio>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bench {

Times measure(int runs, const std::function<void()>& call) {
    call();
    std::vector<double> milliseconds;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        call();
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    return {milliseconds[milliseconds.size() / 2], milliseconds[(milliseconds.size() - 1) * 95 / 100]};
}

// By hand and not with QProcess: only wait4 tells the memory of this one child.
Child runProgram(const QString& program, const QStringList& arguments) {
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString& argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char*> argv;
    for (QByteArray& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    QElapsedTimer timer;
    timer.start();
    const pid_t child = fork();
    if (child == 0) {
        if (freopen("/dev/null", "w", stdout) == nullptr) _exit(127);
        execvp(argv.front(), argv.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    return {WIFEXITED(status) && WEXITSTATUS(status) == 0, static_cast<double>(timer.nsecsElapsed()) / 1e9,
            static_cast<double>(usage.ru_maxrss) / 1024};
}

namespace {

QString number(double figure, int decimals, const QString& unit) {
    return QStringLiteral("%1 %2").arg(figure, 0, 'f', decimals).arg(unit);
}

} // namespace

Row atMost(const QString& what, double figure, double target, const QString& unit, int decimals) {
    return {what, number(figure, decimals, unit), QStringLiteral("≤ ") + number(target, decimals, unit),
            figure <= target};
}

Row atLeast(const QString& what, double figure, double target, const QString& unit, int decimals) {
    return {what, number(figure, decimals, unit), QStringLiteral("≥ ") + number(target, decimals, unit),
            figure >= target};
}

} // namespace bench

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    const auto line = [](const QString& text) { std::printf("%s\n", qPrintable(text)); };
    line(QStringLiteral("| What | Measured | Target | |"));
    line(QStringLiteral("|---|---|---|---|"));
    std::fflush(stdout); // or every child would print it again
    struct Part {
        const char* name;
        std::vector<bench::Row> (*run)();
    };
    constexpr std::array parts{Part{"decoding", bench::decoding}, Part{"importing", bench::importing},
                               Part{"storing", bench::storing},   Part{"listing", bench::listing},
                               Part{"showing", bench::showing},   Part{"decade", bench::tenYears},
                               Part{"syncing", bench::syncing}};
    const QStringList wanted = QCoreApplication::arguments().mid(1); // none: all
    for (const Part& part : parts) {
        if (!wanted.isEmpty() && !wanted.contains(QLatin1String(part.name))) continue;
        for (const bench::Row& row : part.run()) {
            line(QStringLiteral("| %1 | %2 | %3 | %4 |")
                     .arg(row.what, row.measured, row.target,
                          row.held ? QStringLiteral("holds") : QStringLiteral("**misses**")));
            std::fflush(stdout);
        }
    }
    return 0;
}
