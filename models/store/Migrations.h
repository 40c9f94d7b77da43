// SPDX-FileCopyrightText: 2026 The Vitaldeck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Sql.h"
#include "models/store/StoreFile.h"

namespace vd {

// resources/migrations/NNNN_name.sql, numbered from 1 without gaps; user_version is the number of the last
// one applied.
int newestMigration();
int schemaVersion(Sql& sql);

QStringList allMigrations(); // their resource names, by number

// Applies what is missing, each file in one transaction together with its number. A store that holds data is
// copied first, to <name>.before-schema-N. Returns the schema that the store has now.
int migrate(Sql& sql, const StoreFile& file, const QStringList& migrations = allMigrations());

// The statements of a file: cut at ';' outside of strings and comments. There are no triggers here.
QStringList splitStatements(const QString& sql);

} // namespace vd
