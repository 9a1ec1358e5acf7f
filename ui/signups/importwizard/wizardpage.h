// SPDX-FileCopyrightText: 2026 The Jamwright developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/signups/importmodels/importdraft.h"

#include <QWidget>

namespace jamwright {

/// One step of the import wizard. All of them look at the same draft; the wizard owns the buttons.
class WizardPage : public QWidget
{
    Q_OBJECT

public:
    explicit WizardPage(ImportDraft &draft, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_draft(draft)
    {
    }

    /// The step's name in the list of steps: one or two words.
    [[nodiscard]] virtual QString step() const = 0;
    /// A sentence at the top: what there is to do.
    [[nodiscard]] virtual QString heading() const = 0;
    /// The word on the button that goes on, with a mnemonic.
    [[nodiscard]] virtual QString nextText() const { return tr("&Next"); }
    [[nodiscard]] virtual bool canGoOn() const = 0;
    /// Beside the button: why it is not possible to go on, or what is being waited for.
    [[nodiscard]] virtual QString hint() const { return {}; }
    /// The step comes to the front.
    virtual void entered() {}
    /// Where the focus goes then.
    [[nodiscard]] virtual QWidget *firstFocus() = 0;

Q_SIGNALS:
    /// canGoOn, hint, nextText or heading may be different.
    void stateChanged();

protected:
    [[nodiscard]] ImportDraft &draft() const noexcept { return m_draft; }

private:
    ImportDraft &m_draft;
};

} // namespace jamwright
