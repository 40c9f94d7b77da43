// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/day/RawDialog.h"

#include "models/PayloadText.h"
#include "ui/Dates.h"
#include "ui/pages/day/DayCharts.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/Label.h"
#include "ui/theme/Theme.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>

namespace vd {

namespace {

// At a font of 10 pt.
constexpr double dialogWidth = 720;
constexpr double dialogHeight = 520;
constexpr double widthLeast = 300;

QString factsText(const PayloadRow& payload, const PayloadText& text) {
    const QLocale locale;
    const QDateTime fetched = QDateTime::fromMSecsSinceEpoch(payload.fetchedAtMs);
    //: format, size, source, date and time: "FIT, 128 kB, from Polar watch, fetched 20 Nov 2026 18:40"
    return RawDialog::tr("%1, %2, from %3, fetched %4 %5")
        .arg(text.format, sizeText(payload), sourceTitle(payload.source),
             locale.toString(fetched.date(), RawDialog::tr("d MMM yyyy")), shortTime(fetched.time()));
}

} // namespace

QString payloadName(const PayloadRow& payload) {
    if (payload.origin.contains(u"://")) return payload.key; // what a service was asked for
    const QString file = QFileInfo(payload.origin).fileName();
    if (!file.isEmpty()) return file;
    return payload.origin.isEmpty() ? payload.key : payload.origin;
}

QString sizeText(const PayloadRow& payload) {
    return QLocale().formattedDataSize(payload.size, 1, QLocale::DataSizeSIFormat);
}

RawDialog::RawDialog(Theme& theme, const PayloadRow& payload, QByteArray bytes, QWidget* parent)
    : QDialog(parent), m_payload(payload), m_bytes(std::move(bytes)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(payloadName(payload));
    auto* column = new QVBoxLayout(this);
    const int padding = theme.px(tokens::padding);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(theme.px(tokens::gap));
    makeText(theme);

    auto* copyButton = makeButton(theme, ButtonLook::normal, tr("Copy"));
    auto* saveButton = makeButton(theme, ButtonLook::normal, tr("Save as…"));
    auto* closeButton = makeButton(theme, ButtonLook::normal, tr("Close"));
    copyButton->setVisible(m_text != nullptr);
    closeButton->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(tokens::gapSmall));
    buttons->addStretch(1);
    for (QPushButton* button : {copyButton, saveButton, closeButton})
        buttons->addWidget(button);
    column->addLayout(buttons);
    connect(copyButton, &QPushButton::clicked, this, &RawDialog::copy);
    connect(saveButton, &QPushButton::clicked, this, &RawDialog::save);
    connect(closeButton, &QPushButton::clicked, this, &QDialog::close);
    setMinimumWidth(theme.px(widthLeast));
    if (m_text != nullptr) resize(theme.px(dialogWidth), theme.px(dialogHeight));
}

void RawDialog::makeText(Theme& theme) {
    auto* column = static_cast<QVBoxLayout*>(layout());
    const PayloadText text = payloadText(m_payload.mediaType, m_bytes);
    const auto add = [&](Type type, Role role, const QString& words) {
        auto* label = new Label(theme, type, role, words);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    };
    add(Type::subtitle, Role::text, payloadName(m_payload));
    add(Type::small, Role::text2, factsText(m_payload, text));
    if (m_payload.origin != payloadName(m_payload)) add(Type::small, Role::text3, m_payload.origin);
    if (!text.text) {
        add(Type::body, Role::text,
            tr("This format is made for programs, not for reading. Save it to open it with one of them."));
        return;
    }
    if (text.cut) {
        add(Type::small, Role::text2, tr("Only the beginning is shown; Save as… writes all of it."));
    }
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont font = theme.font(Type::control);
    font.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    m_text->setFont(font);
    m_text->setAccessibleName(payloadName(m_payload));
    m_text->setPlainText(*text.text);
    column->addWidget(m_text, 1);
}

void RawDialog::copy() {
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
}

void RawDialog::save() {
    auto* dialog = new QFileDialog(this, tr("Save"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QFileInfo(payloadName(m_payload)).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(m_bytes) == m_bytes.size() && file.commit()) return;
        auto* message = new QMessageBox(
            QMessageBox::Warning, tr("Not saved"),
            tr("The file could not be written. Choose another folder and try again."), QMessageBox::Ok, this);
        message->setAttribute(Qt::WA_DeleteOnClose);
        message->setInformativeText(file.errorString());
        message->open();
    });
    dialog->open();
}

} // namespace vd
