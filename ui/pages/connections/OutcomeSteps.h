// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sync/SyncStatus.h"
#include "ui/theme/Tokens.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace vd {

class Label;
class Theme;

// Which kinds of data the person has shared, and which not.
class DataStep : public QWidget {
    Q_OBJECT
public:
    explicit DataStep(Theme& theme, QWidget* parent = nullptr);

    void setStatus(const ConnectionStatus& status);

Q_SIGNALS:
    void reviewRequested();

private:
    void addRow(DataKind kind, bool isMissing);

    Theme& m_theme;
    Label* m_title;
    Label* m_sentence;
    QVBoxLayout* m_rows;
    QPushButton* m_review;
};

// It is linked, and what comes first.
class DoneStep : public QWidget {
    Q_OBJECT
public:
    explicit DoneStep(Theme& theme, QWidget* parent = nullptr);

    void setService(const QString& name);

private:
    Label* m_title;
};

// It is not, why, and what to do.
class FailedStep : public QWidget {
    Q_OBJECT
public:
    explicit FailedStep(Theme& theme, QWidget* parent = nullptr);

    void setError(const Error& error);

private:
    Label* m_title;
    Label* m_sentence;
    QPushButton* m_details;
    QPlainTextEdit* m_text;
};

} // namespace vd
