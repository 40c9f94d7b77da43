// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/sync/SyncStatus.h"

#include <QDialog>

class QRadioButton;

namespace vd {

class Theme;

// Whether an account is to be unlinked, and what becomes of its data, with what that comes to. For one that
// is not linked any more only the data is left to speak of.
class UnlinkDialog : public QDialog {
    Q_OBJECT
public:
    UnlinkDialog(Theme& theme, const ConnectionStatus& status, const ConnectionHolds& holds,
                 QWidget* parent = nullptr);

Q_SIGNALS:
    void confirmed(bool deleteData);

private:
    QRadioButton* addChoice(Theme& theme, const QString& text);

    QRadioButton* m_keep = nullptr;
    QRadioButton* m_delete = nullptr;
};

} // namespace vd
