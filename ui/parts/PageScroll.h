// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace vd {

class OuterScrollBar;

// A page that is higher than the window. The scroll bar stands in the page's margin, so that the content is
// as wide with it as without.
class PageScroll : public QScrollArea {
    Q_OBJECT
public:
    explicit PageScroll(QWidget* content);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    OuterScrollBar* m_bar;
};

} // namespace vd
