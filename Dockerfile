# The server with the built client. It runs as the user `node` on a read-only root: only /data and /tmp are written to.
ARG NODE_IMAGE=node:24.21.0-bookworm-slim

# The client, built with the development packages.
FROM ${NODE_IMAGE} AS client
WORKDIR /app
COPY package.json package-lock.json ./
# Scripts of packages are for machines without this Node; the program's own wants its sources, which come behind.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json vite.config.ts ./
COPY client client
COPY shared shared
COPY server/start.mjs server/builtFrom.ts server/catalogs.ts server/
RUN node server/start.mjs --build-only

# What runs. The optional packages are a Node for machines that have none of this version.
FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --omit=optional --omit=dev --no-audit --no-fund

FROM ${NODE_IMAGE}
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
# For `npm run backup` and the like, in a container that runs.
ENV npm_config_cache=/tmp/npm npm_config_update_notifier=false
COPY --from=packages /app/node_modules node_modules
COPY --from=client /app/dist dist
COPY package.json ./
# With the texts of the interface, which the build has compiled.
COPY --from=client /app/shared shared
COPY server server
RUN install -d -o node -g node -m 700 /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# As `npm start` does it, but without npm in front: the signal to stop reaches the server.
CMD ["node", "server/start.mjs"]
