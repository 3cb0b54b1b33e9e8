"""A receiver of Casework's webhooks. It needs Python 3.8 or newer, and nothing else."""

import base64
import contextlib
import hashlib
import hmac
import json
import os
import queue
import signal
import sqlite3
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOST = os.environ.get("HOST", "127.0.0.1")
PORT = int(os.environ.get("PORT", "9000"))
SECRETS = os.environ.get("SECRETS", "secrets.txt")
INBOX = os.environ.get("INBOX", "inbox.db")

LARGEST = 65_536  # A delivery of Casework has less.
TOLERANCE = 300  # In seconds: an older delivery may be a recorded one that somebody sends again.

to_do = queue.SimpleQueue()
is_stopping = threading.Event()


def is_signed(body, headers):
    """Whether one of the secrets has signed these bytes within the last five minutes."""
    message_id = headers.get("webhook-id", "")
    timestamp = headers.get("webhook-timestamp", "")
    if not timestamp.isdecimal() or abs(time.time() - int(timestamp)) > TOLERANCE:
        return False
    signed = f"{message_id}.{timestamp}.".encode() + body
    given = headers.get("webhook-signature", "").split(" ")
    # Read for each delivery: so a new secret counts without a restart.
    with open(SECRETS, encoding="utf-8") as file:
        secrets = file.read().split()
    for secret in secrets:
        key = base64.b64decode(secret[len("whsec_"):])
        expected = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
        if any(hmac.compare_digest(expected.encode(), one.encode()) for one in given):
            return True
    return False


@contextlib.contextmanager
def inbox():
    """A transaction in the inbox, which keeps each event once, before its delivery is answered, until its work is done."""
    db = sqlite3.connect(INBOX, timeout=10)
    try:
        with db:
            yield db
    finally:
        db.close()


def keep(message_id, event):
    """Keeps an event on the disk; returns False for an id that the inbox has already."""
    with inbox() as db:
        return db.execute("INSERT OR IGNORE INTO inbox (id, event) VALUES (?, ?)", (message_id, event)).rowcount == 1


def work(message_id, event):
    """The work for one event. In your app this writes to the CRM; here it prints a line."""
    case = event["data"].get("case")
    print(message_id, event["type"], *(["case", case["id"]] if case else []), flush=True)


def worker():
    """Does the work, one event after the other. An event that fails ends the receiver."""
    try:
        for message_id, event in iter(to_do.get, None):
            if is_stopping.is_set():
                return
            work(message_id, json.loads(event))
            with inbox() as db:
                db.execute("UPDATE inbox SET done = 1 WHERE id = ?", (message_id,))
    finally:
        stop()


class Receiver(BaseHTTPRequestHandler):
    timeout = 15  # In seconds.

    def do_POST(self):
        length = self.headers.get("content-length", "")
        if not length.isdecimal() or int(length) > LARGEST:
            return self.answer(413)
        # The signature covers the bytes: a body that was parsed and written again may differ.
        body = self.rfile.read(int(length))
        if not is_signed(body, self.headers):
            return self.answer(401)
        message_id, event = self.headers["webhook-id"], body.decode()
        if keep(message_id, event):
            to_do.put((message_id, event))
        self.answer(204)

    def answer(self, status):
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_):
        pass


with inbox() as db:
    db.execute("CREATE TABLE IF NOT EXISTS inbox (id TEXT PRIMARY KEY, event TEXT NOT NULL, done INTEGER DEFAULT 0)")
    for row in db.execute("SELECT id, event FROM inbox WHERE done = 0 ORDER BY rowid"):
        to_do.put(row)

server = ThreadingHTTPServer((HOST, PORT), Receiver)
server.daemon_threads = False  # A stop waits for the deliveries that have begun.
worker_thread = threading.Thread(target=worker)


def stop(*_):
    """Ends the server. What waits in the inbox is worked on after the next start."""
    threading.Thread(target=server.shutdown).start()


signal.signal(signal.SIGTERM, stop)
signal.signal(signal.SIGINT, stop)
print(f"Listening on http://{HOST}:{server.server_port}", flush=True)
worker_thread.start()
server.serve_forever()
server.server_close()
is_stopping.set()
to_do.put(None)
worker_thread.join()
