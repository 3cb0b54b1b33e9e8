import t from 'tap'
import { settableClock } from '../../src/domain/settable-clock.js'

let machine = 1_000
const clock = settableClock({ now: () => machine })
const reading = () => [clock.state, clock.now()]

t.strictSame(reading(), ['released', 1_000])
clock.fix(50)
machine += 10
t.strictSame(reading(), ['fixed', 50], 'stands still')
clock.move(5_000)
machine += 10
t.strictSame(reading(), ['moved', 5_010], 'goes on')
clock.move(70)
t.strictSame(reading(), ['moved', 70], 'backwards too')
clock.fix(80)
clock.release()
t.strictSame(reading(), ['released', 1_020], 'goes with its base again')
