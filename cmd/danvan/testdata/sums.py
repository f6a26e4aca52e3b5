# Sums the worksheet of the records behind the totals of a report, and holds the totals against it. Says what differs, and how many totals were held: JSON.
# Nothing of the program is used: openpyxl reads the file, and figures in words are read here.
import json
import re
import sys

import openpyxl

RECORDS = "Từng bản ghi"
FIRST = {"fields": "Lĩnh vực", "units": "Mã đơn vị", "years": "Năm", "sheet": "Mã đơn vị", "resources": "Mục đích", "reviews": "Mô hình",
         "reconciliation": "Chỉ tiêu", "awards": "Hình thức khen"}
COUNTS = ["Đăng ký", "Công nhận", "Điển hình", "Mới", "Duy trì", "Tập thể", "Cá nhân", "Hộ gia đình", "Tiền (đồng)", "Đất (m²)", "Ngày công"]
TOTAL = "Tổng cộng"


def table(ws, first):
    """The rows below the headings, by their headings, down to the first that is no row of the table."""
    rows = list(ws.iter_rows(values_only=True))
    at = next((i for i, r in enumerate(rows) if r[0] == first and sum(c is not None for c in r) > 1), None)
    if at is None:
        return []
    heads = rows[at]
    return [dict(zip(heads, r)) for r in rows[at + 1:] if any(c is not None for c in r)]


def number(cell):
    """A figure, of words too: “khoảng 240,5 triệu đồng” is 240500000, “4 (nêu 7)” is 4."""
    if cell is None:
        return 0
    if isinstance(cell, (int, float)):
        return cell
    found = re.search(r"(\d[\d.]*(?:,\d+)?)\s*(tỷ|triệu|nghìn)?", str(cell))
    if not found:
        return 0
    n = float(found[1].replace(".", "").replace(",", "."))
    return n * {"tỷ": 1e9, "triệu": 1e6, "nghìn": 1e3, None: 1}[found[2]]


held, wrong = 0, []


def hold(what, cell, counted):
    global held
    held += 1
    if abs(number(cell) - counted) > 1e-6:
        wrong.append(f"{what}: {cell!r}, counted {counted}")


def counts(rows, lines, name):
    for r in rows:
        total = TOTAL in (r.get(name), r.get("Lĩnh vực"), r.get("Đơn vị"), r.get("Năm"))
        called = re.sub(r" \((chưa gửi|nêu.*)\)$", "", str(r[name] or ""))
        mine = lines if total else [x for x in lines if x["Dòng"] == called]
        if not total and r.get("Đăng ký") is None:
            continue
        for c in COUNTS:
            if c in r and r[c] is not None:
                hold(f"{called or TOTAL}, {c}", r[c], sum(number(x[c]) for x in mine))


def resources(rows, lines):
    for r in rows:
        if r["Loại"] is None:
            continue
        mine = [x for x in lines if x["Loại"] == r["Loại"] and r["Mục đích"] in (TOTAL, x["Mục đích"])]
        of = f"{r['Mục đích']}, {r['Loại']}"
        hold(of, r["Cộng"], sum(number(x["Số lượng"]) for x in mine))
        of_models = {tuple(x[c] for c in ("Mã đơn vị", "Tên mô hình", "Tập thể, cá nhân đăng ký", "Năm")) for x in mine if x["Tên mô hình"] is not None}
        hold(of + ", participations", r["Lượt đăng ký"], len(of_models))
        hold(of + ", units", r["Đơn vị"], len({x["Mã đơn vị"] for x in mine if x["Tên mô hình"] is None}))


def awards(rows, lines):
    whom = {"Tập thể": "Tập thể", "Cá nhân": "Cá nhân", "Hộ gia đình": "Hộ gia đình", "Cả đơn vị": "Đơn vị"}
    for r in rows:
        if number(r[TOTAL]) == 0 and r["Tập thể"] is None:
            continue
        of = [x for x in lines if r["Hình thức khen"] == TOTAL or x["Hình thức khen"] == r["Hình thức khen"] and (x["Ban tặng"] or x["Cơ quan tặng"]) == r["Cơ quan tặng"]]
        hold(f"{r['Hình thức khen']}", r[TOTAL], len(of))
        for head, said in whom.items():
            hold(f"{r['Hình thức khen']}, {head}", r[head], sum(x["Đối tượng"] == said for x in of))


def reviews(rows, lines):
    section, n, told = None, 0, {}

    def end():
        if section and not section.startswith("Nhân rộng"):
            name, of = re.fullmatch(r"(.+) \((\d+)\)", section).groups()
            hold(section + ", its rows", int(of), n)
            hold(section + ", its records", int(of), sum(x["Dòng"] == section for x in lines))
            told[name.lower()] = int(of)
        elif section:
            hold(section, int(re.search(r"\((\d+)\)", section)[1]), n)

    for r in rows:
        first, rest = str(r["Mô hình"]), [v for k, v in r.items() if k != "Mô hình" and v is not None]
        if rest:
            by = re.search(r"nhân rộng thành (\d+) lượt", str(r["Lý do"] or ""))
            n += int(by[1]) if by and section.startswith("Nhân rộng") else 1
        elif re.fullmatch(r".+ \(\d+\)", first):
            end()
            section, n = first, 0
        elif first.startswith("Duy trì "):
            end()
            section = None
            for name, of in re.findall(r"([^\W\d]+(?: [^\W\d]+)*) (\d+)[,.]", first):
                hold(name, int(of), told.get(name.lower(), 0))


def reconciliation(rows, lines):
    for r in rows:
        if r["Kỳ"] is None:
            continue
        of, part = f"{r['Chỉ tiêu']} – {r['Phần']}", re.match(r"Cộng (\d+) phần", r["Phần"])
        if part:
            parts = [number(x["Nêu"]) for x in rows if x["Chỉ tiêu"] == r["Chỉ tiêu"] and x["Kỳ"] == r["Kỳ"] and x["Phần"] in ("Tập thể", "Cá nhân", "Hộ gia đình")]
            hold(of, r["Đếm, cộng"], sum(parts))
            hold(of + ", how many", int(part[1]), len(parts))
        else:
            column = {"Mô hình đăng ký": "Đăng ký", "Mô hình công nhận": "Công nhận", "Tiền huy động": "Tiền (đồng)"}[r["Chỉ tiêu"]]
            hold(of, r["Đếm, cộng"], sum(number(x[column]) for x in lines if x["Dòng"] == of))
        hold(of + ", difference", r["Chênh"], number(r["Đếm, cộng"]) - number(r["Nêu"]))


def measures(rows, lines):
    for r in rows:
        for head in r:
            name = next((x["Chỉ tiêu"] for x in lines if x["Chỉ tiêu"] and head and head.startswith(x["Chỉ tiêu"])), None)
            if name is None or r[head] is None:
                continue
            mine = [x for x in lines if x["Chỉ tiêu"] == name and (r["Đơn vị"] == TOTAL or x["Mã đơn vị"] == r["Mã đơn vị"])]
            hold(f"{r['Đơn vị']}, {head}", r[head], sum(number(x["Số lượng"]) for x in mine if x["Theo"] != "Nêu"))
            stated = re.search(r"\(nêu ([^)]+)\)", str(r[head]))
            if stated:
                hold(f"{r['Đơn vị']}, {head}, stated", number(stated[1]), sum(number(x["Số lượng"]) for x in mine if x["Theo"] == "Nêu"))


report, file = sys.argv[1:]
book = openpyxl.load_workbook(file, data_only=True)
first = table(book.worksheets[0], FIRST[report])
ws = book[RECORDS]
lines = table(ws, ws.cell(1, 1).value)
{"fields": lambda a, b: counts(a, b, "Lĩnh vực"), "units": lambda a, b: counts(a, b, "Đơn vị"), "years": lambda a, b: counts(a, b, "Năm"), "sheet": measures, "resources": resources,
 "reviews": reviews, "reconciliation": reconciliation, "awards": awards}[report](first, lines)
json.dump({"held": held, "wrong": wrong}, sys.stdout, ensure_ascii=False)
