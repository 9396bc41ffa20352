/**
 * How a cache of lru-cache's is bounded by what it holds at most: told so by size, it takes memory for what it holds, and
 * told so by `max`, for all that it could hold (https://isaacs.github.io/node-lru-cache/#md:storage-bounds-safety).
 */
export const atMost = (count: number) => ({ maxSize: count, sizeCalculation: () => 1 })
