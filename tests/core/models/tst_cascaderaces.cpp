// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/cascademodel.h"

#include "tests/core/models/samples.h"

#include <QTest>

#include <array>

using namespace daybook;
using namespace daybook::samples;

namespace {

constexpr int interleavings = 10'000;
constexpr int steps = 14;

QString textOf(const Selection &by)
{
    return u"%1-%2-%3"_s.arg(by.location.value_or(LocationId{}).value,
        by.staff.value_or(StaffId{}).value, by.service.value_or(ServiceId{}).value);
}

/// One person who clicks faster than two services answer. Every answer is stamped with its account,
/// its question and a number that only grows, so that a row tells where it comes from.
class Scramble
{
public:
    explicit Scramble(quint32 seed) : m_dice(seed)
    {
        QObject::connect(&m_cascade, &CascadeModel::choiceDropped, &m_context,
            [this](Level level, const QString &) { m_order.removeAll(level); });
        m_cascade.setSource(&source());
    }

    void step()
    {
        const int chance = m_dice.bounded(100);
        if (chance < 35)
            choose();
        else if (chance < 75)
            answerOne();
        else if (chance < 83)
            failOne();
        else if (chance < 88)
            say(u"refresh"_s, [this] { m_cascade.refresh(); });
        else if (chance < 92)
            say(u"stop"_s, [this] { m_cascade.stop(); });
        else if (chance < 96)
            lookAhead();
        else if (chance < 98)
            say(u"replace"_s, [this] { m_cascade.replaceSource(&source()); });
        else
            changeAccount();
    }

    /// What is wrong, with the story of how it came to be; empty when all is well.
    [[nodiscard]] QString complaint() const
    {
        if (!m_sources[size_t(1 - m_account)].waiting().empty())
            return complain(u"the former account is still asked"_s);
        for (const Level level : allLevels) {
            const QString wrong = wrongWith(level);
            if (!wrong.isEmpty())
                return complain(u"%1: %2"_s.arg(static_cast<int>(level)).arg(wrong));
        }
        return {};
    }

private:
    FakeSource &source() { return m_sources[size_t(m_account)]; }

    void say(const QString &what, const std::function<void()> &deed)
    {
        m_story.append(what);
        deed();
    }

    void choose()
    {
        const auto level = allLevels[m_dice.bounded(quint32(allLevels.size()))];
        const ChoiceListModel &list = m_cascade.list(level);
        std::optional<QString> id;
        if (m_dice.bounded(5) > 0) {
            if (list.rowCount() > 0)
                id = list.rows().at(m_dice.bounded(list.rowCount())).id;
            else if (list.state() == LoadState::Loading) // as when a session is restored
                id = u"%1"_s.arg(m_dice.bounded(4));
            else
                return;
        }
        if (!id)
            m_order.removeAll(level);
        else if (!m_order.contains(level))
            m_order.append(level);
        say(u"choose %1 %2"_s.arg(static_cast<int>(level)).arg(id.value_or(u"nothing"_s)),
            [&] { m_cascade.choose(level, id); });
    }

    [[nodiscard]] std::shared_ptr<FakeSource::Question> anyQuestion()
    {
        const auto waiting = source().waiting().size();
        return waiting == 0 ? nullptr : source().take(m_dice.bounded(quint32(waiting)));
    }

    void answerOne()
    {
        const auto question = anyQuestion();
        if (!question)
            return;
        QStringList ids;
        for (int id = 0; id < 4; ++id) {
            if (m_dice.bounded(3) > 0)
                ids.append(u"%1"_s.arg(id));
        }
        const QString stamp =
            u"|%1|%2|%3"_s.arg(m_account).arg(textOf(question->by)).arg(++m_stamp);
        if (question->priority == Priority::Visible)
            m_newest[{static_cast<int>(question->what), textOf(question->by)}] = m_stamp;
        say(u"answer %1%2 (%3)"_s.arg(static_cast<int>(question->what)).arg(stamp, ids.join(u',')),
            [&] { answer(*question, ids, stamp); });
    }

    void failOne()
    {
        const auto question = anyQuestion();
        if (!question)
            return;
        const bool late = m_dice.bounded(2) == 0;
        say(u"fail %1|%2"_s.arg(static_cast<int>(question->what)).arg(textOf(question->by)),
            [&] { question->fail({.kind = late ? Error::Kind::Timeout : Error::Kind::Server}); });
    }

    void lookAhead()
    {
        const QString id = u"%1"_s.arg(m_dice.bounded(4));
        say(u"look ahead "_s + id, [&] { m_cascade.lookAhead(id); });
    }

    void changeAccount()
    {
        m_account = 1 - m_account;
        m_order.clear();
        m_newest.clear();
        say(u"account %1"_s.arg(m_account), [this] { m_cascade.setSource(&source()); });
    }

    /// The rule of DESIGN.md section 4, written down a second time.
    [[nodiscard]] Selection questionOf(Level level) const
    {
        Selection question;
        for (const Level earlier : m_order) {
            if (earlier == level)
                break;
            const QString id = m_cascade.chosenId(earlier).value_or(u"lost"_s);
            switch (earlier) {
            case Level::Location:
                question.location = LocationId{id};
                break;
            case Level::Staff:
                question.staff = StaffId{id};
                break;
            case Level::Service:
                question.service = ServiceId{id};
                break;
            }
        }
        return question;
    }

    [[nodiscard]] QString wrongWith(Level level) const
    {
        const ChoiceListModel &list = m_cascade.list(level);
        const QString question = textOf(questionOf(level));
        int running = 0;
        int ahead = 0;
        for (const auto &each : m_sources[size_t(m_account)].waiting()) {
            if (each->what != whatOf(level))
                continue;
            ++(each->priority == Priority::Ahead ? ahead : running);
            if (each->priority == Priority::Visible && textOf(each->by) != question)
                return u"asks for %1 and should for %2"_s.arg(textOf(each->by), question);
        }
        if (ahead > 1)
            return u"looks ahead twice"_s;
        if (running != (list.state() == LoadState::Loading ? 1 : 0))
            return u"%1 calls run in state %2"_s.arg(running).arg(static_cast<int>(list.state()));
        return wrongWithRows(level, {static_cast<int>(whatOf(level)), question});
    }

    using Asked = std::pair<int, QString>; ///< A FakeSource::What and a question.

    [[nodiscard]] QString wrongWithRows(Level level, const Asked &asked) const
    {
        const ChoiceListModel &list = m_cascade.list(level);
        QString stamp;
        for (const Choice &choice : list.rows()) {
            const QStringList parts = choice.name.split(u'|');
            if (parts.at(1).toInt() != m_account || parts.at(2) != asked.second)
                return u"shows %1 instead of %2"_s.arg(choice.name, asked.second);
            if (!stamp.isEmpty() && stamp != parts.at(3))
                return u"mixes answers %1 and %2"_s.arg(stamp, parts.at(3));
            stamp = parts.at(3);
        }
        if (!stamp.isEmpty() && stamp.toInt() < m_newest.value(asked))
            return u"shows answer %1 after %2"_s.arg(stamp).arg(m_newest.value(asked));
        const auto chosen = m_cascade.chosenId(level);
        if (chosen && list.state() == LoadState::Ready && list.rowOf(*chosen) < 0)
            return u"has %1 chosen, which is not in it"_s.arg(*chosen);
        return {};
    }

    [[nodiscard]] QString complain(const QString &what) const
    {
        return u"list %1, after: %2"_s.arg(what, m_story.join(u"; "_s));
    }

    QRandomGenerator m_dice;
    std::array<FakeSource, 2> m_sources;
    int m_account = 0;
    CascadeModel m_cascade;
    QObject m_context;
    QList<Level> m_order;
    QHash<Asked, int> m_newest; ///< The newest answer that was asked for to be seen.
    QStringList m_story;
    int m_stamp = 0;
};

} // namespace

class TestCascadeRaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // R09
    void everyVisibleRowAnswersThePresentQuestion()
    {
        const quint32 seed = printedSeed();
        for (quint32 round = 0; round < interleavings; ++round) {
            Scramble scramble(seed + round);
            for (int i = 0; i < steps; ++i) {
                scramble.step();
                const QString complaint = scramble.complaint();
                QVERIFY2(complaint.isEmpty(),
                    qPrintable(u"seed %1: %2"_s.arg(seed + round).arg(complaint)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCascadeRaces)
#include "tst_cascaderaces.moc"
