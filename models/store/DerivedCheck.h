#pragma once
#include "models/store/Database.h"
#include <QStringList>
namespace vd { inline QStringList checkDerived(const Database&) { return {}; } }
