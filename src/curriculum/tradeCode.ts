import { z } from 'zod'

/** Code stem of a trade, the same over its curricula: HEA. What happens in a trade is kept with it. */
export const tradeCodeSchema = z.string().regex(/^[A-Z]{3}$/)
