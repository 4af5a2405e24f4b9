// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/map_server.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "tests/support/catch.h"

namespace hectare::tests {

namespace fs = std::filesystem;

namespace {

const char* const script = R"py(
import http.server, os, struct, threading, time, urllib.parse, zlib

def png(width, height, rows):
    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
    raw = b''.join(b'\0' + row for row in rows)
    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 6, 0, 0, 0)) +
            chunk(b'IDAT', zlib.compress(raw, 1)) + chunk(b'IEND', b''))

def tile(z, x, y):
    return png(256, 256, [bytes((x % 256, y % 256, 10 * z, 255)) * 256] * 256)

def wms(query):
    west, south, east, north = map(float, query['BBOX'].split(','))
    width, height = int(query['WIDTH']), int(query['HEIGHT'])
    def row(i):
        y = north - (i + 0.5) * (north - south) / height
        alpha = 128 if y > 180000 else 255
        blue = max(0, min(width, round((218000 - west) * width / (east - west))))
        return bytes((0, 0, 255, alpha)) * blue + bytes((255, 0, 0, alpha)) * (width - blue)
    return png(width, height, [row(i) for i in range(height)])

HALF = 20037508.342789244
def capabilities(address):
    matrices = ''.join('<TileMatrix><ows:Identifier>%d</ows:Identifier><ScaleDenominator>%.12f</ScaleDenominator>'
        '<TopLeftCorner>%.9f %.9f</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight>'
        '<MatrixWidth>%d</MatrixWidth><MatrixHeight>%d</MatrixHeight></TileMatrix>'
        % (z, 2 * HALF / 256 / 2**z / 0.00028, -HALF, HALF, 2**z, 2**z) for z in (12, 13, 14))
    return ('<?xml version="1.0"?><Capabilities xmlns="http://www.opengis.net/wmts/1.0" '
        'xmlns:ows="http://www.opengis.net/ows/1.1" version="1.0.0"><Contents><Layer><ows:Title>p</ows:Title>'
        '<ows:Identifier>plain</ows:Identifier><Style isDefault="true"><ows:Identifier>default</ows:Identifier></Style>'
        '<Format>image/png</Format><TileMatrixSetLink><TileMatrixSet>set</TileMatrixSet></TileMatrixSetLink>'
        '<ResourceURL format="image/png" resourceType="tile" template="%s/xyz/{TileMatrix}/{TileCol}/{TileRow}.png"/>'
        '</Layer><TileMatrixSet><ows:Identifier>set</ows:Identifier>'
        '<ows:SupportedCRS>urn:ogc:def:crs:EPSG::3857</ows:SupportedCRS>%s</TileMatrixSet></Contents></Capabilities>'
        % (address, matrices)).encode()

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        with open('asked', 'a') as asked: asked.write(self.path + '\n')
        place = urllib.parse.urlsplit(self.path)
        parts = place.path.strip('/').split('/')
        if parts[0] == 'silent':
            time.sleep(600)
        if parts[0] == 'wmts':
            return self.give(capabilities('http://127.0.0.1:%d' % self.server.server_address[1]), 'text/xml')
        if parts[0] == 'wms':
            return self.give(wms({k.upper(): v for k, v in urllib.parse.parse_qsl(place.query)}), 'image/png')
        z, x, y = int(parts[1]), int(parts[2]), int(parts[3].split('.')[0])
        if z > 15:
            return self.send_error(404)
        self.give(tile(z, x, y), 'image/png')
    def give(self, data, kind):
        self.send_response(200)
        self.send_header('Content-Type', kind)
        self.send_header('Content-Length', str(len(data)))
        self.end_headers()
        self.wfile.write(data)
    def log_message(self, *args): pass

serving = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
serving.daemon_threads = True
with open('pid', 'w') as out: out.write(str(os.getpid()))
with open('port.new', 'w') as out: out.write(str(serving.server_address[1]))
os.rename('port.new', 'port')
threading.Timer(120, lambda: os._exit(0)).start()
serving.serve_forever()
)py";

std::string textOf(const fs::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

MapServer::MapServer(const fs::path& folder) : m_folder(folder) {
  fs::create_directories(folder);
  std::ofstream(folder / "server.py") << script;
  const std::string start = "cd '" + folder.string() + "' && /usr/bin/python3 server.py >errors 2>&1 &";
  REQUIRE(std::system(start.c_str()) == 0);
  for (int tries = 0; tries < 600 && !fs::exists(folder / "port"); ++tries) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  INFO(textOf(folder / "errors"));
  REQUIRE(fs::exists(folder / "port"));
  m_address = "http://127.0.0.1:" + textOf(folder / "port");
}

MapServer::~MapServer() { stop(); }

void MapServer::stop() {
  const std::string pid = textOf(m_folder / "pid");
  if (pid.empty()) return;
  static_cast<void>(std::system(("kill -9 " + pid).c_str()));
  fs::remove(m_folder / "pid");
}

std::size_t MapServer::asked() const {
  const std::string all = textOf(m_folder / "asked");
  return static_cast<std::size_t>(std::ranges::count(all, '\n'));
}

}  // namespace hectare::tests
