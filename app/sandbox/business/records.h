// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QtGlobal>

#include <string>

namespace daybook::sandbox {

// The records of the invented business refer to one another by index into the tables of `Business`;
// -1 means nobody or nothing. Text is UTF-8.

struct Location
{
    qint64 id = 0;
    std::string name = {};
    std::string city = {};
    int zone = 0;
    bool isVirtual = false;
};

/// Where somebody works during one part of one weekday, in minutes of her own wall clock.
struct WorkSegment
{
    int weekday = 0; ///< 0 is Monday.
    int location = 0;
    int from = 0;
    int to = 0;
};

struct Staff
{
    qint64 id = 0;
    std::string fullName = {};
    std::string userName = {};
    int zone = 0;
    bool acceptsAppointments = true;
    QList<int> places = {}; ///< Home first.
    QList<int> services = {}; ///< Ascending.
    QList<WorkSegment> week = {};
};

enum class ServiceKind { Service, Class, Personal };
enum class ServicePlace { Anywhere, OnSite, Remote };

/// What TimeTap calls a reason.
struct Service
{
    qint64 id = 0;
    std::string name = {};
    std::string internalName = {};
    int minutes = 0;
    ServiceKind kind = ServiceKind::Service;
    ServicePlace place = ServicePlace::Anywhere;
    bool active = true;
};

/// One date of a class.
struct ClassSession
{
    enum class State { Open, Closed, Cancelled };
    qint64 id = 0;
    int start = 0; ///< UTC minute.
    int minutes = 0;
    int staff = 0;
    int location = 0;
    int service = 0;
    int seats = 0;
    int taken = 0;
    State state = State::Open;
};

enum class Status : quint8 {
    Open,
    Completed,
    Cancelled,
    NoShow,
    Pending,
    PendingConfirmation,
    PendingWaitlist,
    Confirmed,
    InProgress,
    RescheduledByPortal, ///< Not in any list of TimeTap's: clients must live with what they do not
                         ///< know.
    Count
};

/// An appointment, a seat in a class, or time off. Small: a million of them are held.
struct Booking
{
    qint64 id = 0;
    int start = 0; ///< UTC minute.
    int startDay = 0; ///< On the staff member's wall.
    int staff = 0;
    int location = 0;
    int service = 0;
    int client = -1;
    int session = -1;
    qint16 minutes = 0;
    Status status = Status::Open;
    bool isTimeOff = false;
    bool isCheckedIn = false;

    [[nodiscard]] int end() const { return start + minutes; }
    [[nodiscard]] bool blocksTime() const { return status != Status::Cancelled; }
};

struct Group
{
    qint64 id = 0;
    std::string name = {};
    QList<int> members = {}; ///< Locations or services.
};

} // namespace daybook::sandbox
