// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Units.h"
#include "models/analysis/Usual.h"
#include "ui/charts/Spark.h"
#include "ui/parts/PaintedButton.h"

#include <vector>

namespace vd {

// What a tile shows, in words and numbers as they are read.
struct TileContent {
    QString icon;
    Role role = Role::accent; // of icon and marks
    QString label;
    std::vector<Quantity> value; // "72.6 kg"; "7 h", "20 min"; one en dash where it is missing
    QString word;                // "within usual", "no data today"
    std::optional<Standing> standing;
    QString when;     // "18:40", "Wed"; may be empty
    QString provider; // as in the store; empty: no disc
    QString sentence; // all of it, for those who do not see it
    QString tip;      // the device, the time, your usual
    SparkModel spark;
};

// A card with one number: what it is, the number, how it stands, the last days. All of it is one button. A
// small one has no spark.
class Tile : public PaintedButton {
    Q_OBJECT
public:
    enum class Size { large, small };
    explicit Tile(Theme& theme, Size size = Size::large, QWidget* parent = nullptr);

    void setContent(TileContent content);
    const TileContent& content() const { return m_content; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Rows;
    Rows rows() const;
    double valueWidth(Type type) const;
    Type largestType() const;
    Type valueType() const; // the largest that leaves the number whole
    void paintHead(QPainter& painter, const QRectF& row) const;
    void paintValue(QPainter& painter, const QRectF& row) const;
    void paintWord(QPainter& painter, const QRectF& row) const;
    void placeSpark();

    TileContent m_content;
    Spark* m_spark; // nullptr in a small one
    Size m_size;
};

} // namespace vd
