import type { Room } from './room.ts'

/** A room that is fetched when it is entered. */
export function lazyRoom(id: string, arrive: () => Promise<Room | undefined>): Room {
  let room: Room | undefined
  return {
    id,
    async look(sight) {
      room ??= await arrive()
      await room?.look?.(sight)
    },
    show: (desk) => room?.show(desk) ?? [],
    hide: () => room?.hide?.(),
    stop: () => room?.stop?.(),
  }
}
