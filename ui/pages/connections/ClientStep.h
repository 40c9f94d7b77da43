// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/auth/OAuth.h"
#include "services/providers/Provider.h"

#include "ui/theme/Tokens.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QVBoxLayout;

namespace vd {

class Label;
class Theme;

// Before the sign-in: what is read, where it is kept, how to end it again, what the service asks for, and the
// person's own client there, or the key that they made there. The secret of a kept client is used and never
// shown.
class ClientStep : public QWidget {
    Q_OBJECT
public:
    // `strict`: as it stands, where the account is linked already.
    ClientStep(Theme& theme, const Provider& provider, const QString& folder, bool strict = true,
               QWidget* parent = nullptr);

    void setKept(const Client& client);
    void showProblem(const QString& sentence); // the keychain could not be asked
    bool isComplete() const;
    Client client() const; // its secret is the key, where the service takes one
    QDate keyEnds() const; // as the person says; invalid: they do not know, or there is no key
    bool strictCache() const;

Q_SIGNALS:
    void changed();
    void importRequested(); // the export of the service, in place of signing in

private:
    void addDisclosure(const QString& folder);
    void addNotes();
    void addStrictCache(bool strict);
    void addGuide();
    void addFields();
    QLineEdit* addField(QFormLayout& form, const QString& text);
    void addKeyFields(QFormLayout& form);
    void addClientFields(QFormLayout& form);
    bool takesKey() const;
    Label* addText(Type type, Role role, const QString& text);
    void addLink(const QString& text, const QUrl& address);

    Theme& m_theme;
    const Provider& m_provider;
    std::optional<Client> m_kept;
    QVBoxLayout* m_column;
    QCheckBox* m_strict = nullptr;
    QLineEdit* m_id = nullptr;
    QLineEdit* m_secret = nullptr;
    QComboBox* m_life = nullptr; // of the key, in days
    Label* m_problem = nullptr;
};

} // namespace vd
