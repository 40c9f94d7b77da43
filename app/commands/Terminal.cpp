// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Terminal.h"

#include <QtGlobal>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace vd {

namespace {

constexpr qsizetype longestLine = 4096;
constexpr char clearLine[] = "\r\x1b[K";

void writeError(const QByteArray& bytes) {
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

#ifdef Q_OS_UNIX
// What is typed is not shown while this lives.
class Quiet {
public:
    Quiet() {
        m_isSet = tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_isSet) return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_isSet = tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~Quiet() {
        if (m_isSet) tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;
    bool isSet() const { return m_isSet; }

private:
    termios m_before = {};
    bool m_isSet = false;
};
#endif

} // namespace

bool isTerminal(int descriptor) {
#ifdef Q_OS_UNIX
    return isatty(descriptor) != 0;
#else
    return _isatty(descriptor) != 0;
#endif
}

std::optional<QByteArray> readLine() {
    QByteArray line;
    int byte = EOF;
    while (line.size() < longestLine && (byte = std::getchar()) != EOF && byte != '\n')
        line.append(static_cast<char>(byte));
    if (line.endsWith('\r')) line.chop(1);
    if (line.isEmpty()) return std::nullopt;
    return line;
}

std::optional<QByteArray> askSecret(const QString& question) {
#ifdef Q_OS_UNIX
    if (!isTerminal(STDIN_FILENO)) return std::nullopt;
    const Quiet quiet;
    if (!quiet.isSet()) return std::nullopt;
    writeError(question.toUtf8() + ' ');
    const std::optional<QByteArray> secret = readLine();
    writeError("\n");
    return secret;
#else
    Q_UNUSED(question)
    return std::nullopt;
#endif
}

void showProgress(const QString& line) {
    if (isTerminal(2)) writeError(clearLine + line.toUtf8());
}

void endProgress() {
    if (isTerminal(2)) writeError(clearLine);
}

} // namespace vd
