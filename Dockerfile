FROM node:20-bookworm-slim
WORKDIR /srv/luodi
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/service/main.js"]
