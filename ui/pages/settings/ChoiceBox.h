// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include <functional>

namespace vd {

// A combo box over the values of an enumeration.
template <typename T>
class ChoiceBox : public QComboBox {
public:
    struct Row {
        T value;
        QString text;
    };
    // `chosen` is called for choices of the person only.
    ChoiceBox(const QList<Row>& rows, T current, std::function<void(T)> chosen) {
        for (const Row& row : rows)
            addItem(row.text, QVariant::fromValue(static_cast<int>(row.value)));
        show(current);
        connect(this, &QComboBox::activated, this,
                [this, chosen = std::move(chosen)] { chosen(static_cast<T>(currentData().toInt())); });
    }

    using QWidget::show;
    void show(T value) { setCurrentIndex(findData(static_cast<int>(value))); }
};

} // namespace vd
