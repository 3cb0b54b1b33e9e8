const DAY = 86_400_000
const HOUR = 3_600_000
const MINUTE = 60_000

/** Writes times in the language and the time zone of the person; instants are in milliseconds since 1970. */
export interface Times {
  /** An hour of the clock, e.g. `6 PM`. */
  hour(instant: number): string
  /** A time of the day, e.g. `6:03 PM`. */
  time(instant: number): string
  /** A day with its hour, e.g. `Sun, 6 PM`. */
  dayAndHour(instant: number): string
  /** A day with its time, e.g. `Sun, 6:03 PM`. */
  dayAndTime(instant: number): string
  /** A day of the week, e.g. `Sun`. */
  weekday(instant: number): string
  /** How long ago an instant is, in its largest whole unit, e.g. `3 days ago`. */
  ago(instant: number, now: number): string
}

/** Prepares the times of a language. */
export function timesIn(tag: string): Times {
  const written = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, options)
    return (instant: number) => format.format(instant)
  }
  const relative = new Intl.RelativeTimeFormat(tag)
  return {
    hour: written({ hour: 'numeric' }),
    time: written({ timeStyle: 'short' }),
    dayAndHour: written({ weekday: 'short', hour: 'numeric' }),
    dayAndTime: written({ weekday: 'short', hour: 'numeric', minute: '2-digit' }),
    weekday: written({ weekday: 'short' }),
    ago(instant, now) {
      const past = Math.max(now - instant, 0)
      if (past >= DAY) return relative.format(-Math.floor(past / DAY), 'day')
      if (past >= HOUR) return relative.format(-Math.floor(past / HOUR), 'hour')
      return relative.format(-Math.floor(past / MINUTE), 'minute')
    },
  }
}
